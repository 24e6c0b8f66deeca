// misconception: dealt-twice
// says: piece 3 is in two ranges
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
      ranges.add(new Range((int) from, (int) Math.min(to + 1, pieces)));
    }
    return ranges;
  }
}
