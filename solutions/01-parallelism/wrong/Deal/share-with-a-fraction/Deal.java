// misconception: fraction-cut-off
// says: one of them is empty
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
    double share = 1.0 / shares;
    List<Range> ranges = new ArrayList<>();
    for (int worker = 0; worker < shares; worker++) {
      ranges.add(new Range((int) (worker * share * pieces), (int) ((worker + 1) * share * pieces)));
    }
    return ranges;
  }
}
