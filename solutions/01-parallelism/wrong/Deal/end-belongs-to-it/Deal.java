// misconception: end-included
// says: the last one of every range are in none
// from: right/long-bounds
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
    List<Range> ranges = new ArrayList<>();
    for (int worker = 0; worker < shares; worker++) {
      long from = (long) worker * pieces / shares;
      long to = (worker + 1L) * pieces / shares;
      ranges.add(new Range((int) from, (int) to - 1));
    }
    return ranges;
  }
}
