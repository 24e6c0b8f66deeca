// misconception: rounded-up
// says: somebody has 3 pieces and somebody only 1
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
    List<Range> ranges = new ArrayList<>();
    int share = Math.ceilDiv(pieces, workers);
    for (int from = 0; from < pieces; from += share) {
      ranges.add(new Range(from, Math.min(from + share, pieces)));
    }
    return ranges;
  }
}
