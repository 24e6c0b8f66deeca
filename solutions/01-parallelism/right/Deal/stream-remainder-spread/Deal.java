// kind: a stream; the remainder is spread by counting it up
package parallelism;

import java.util.List;
import java.util.stream.IntStream;

public final class Deal {

  private Deal() {}

  public static List<Range> deal(int pieces, int workers) {
    if (pieces < 0 || workers < 1) {
      throw new IllegalArgumentException(pieces + " pieces for " + workers + " workers");
    }
    int shares = Math.min(pieces, workers);
    return IntStream.range(0, shares)
        .mapToObj(i -> new Range(begin(i, pieces, shares), begin(i + 1, pieces, shares)))
        .toList();
  }

  /** The first piece of that share, without any product that could grow too large. */
  private static int begin(int share, int pieces, int shares) {
    return share * (pieces / shares) + Math.min(share, pieces % shares);
  }
}
