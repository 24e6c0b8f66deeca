// misconception: nothing-to-share
// says: threw ArithmeticException
// from: reference
package parallelism;

import java.util.ArrayList;
import java.util.List;

public final class Deal {

  private Deal() {}

  public static List<Range> deal(int pieces, int workers) {
    if (pieces < 0 || workers < 1) {
      throw new IllegalArgumentException(pieces + " pieces for " + workers + " workers");
    }
    int shares = Math.min(pieces, workers);
    int share = pieces / shares;
    int left = pieces % shares;
    int from = 0;
    List<Range> ranges = new ArrayList<>();
    for (int worker = 0; worker < shares; worker++) {
      int to = from + share + (worker < left ? 1 : 0);
      ranges.add(new Range(from, to));
      from = to;
    }
    return ranges;
  }
}
