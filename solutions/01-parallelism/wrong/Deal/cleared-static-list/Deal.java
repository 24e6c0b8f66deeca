// misconception: kept-from-call-to-call
// says: a later call, Deal.deal(8, 2), changed it
// from: reference
package parallelism;

import java.util.ArrayList;
import java.util.List;

public final class Deal {
  private Deal() {}

  private static final List<Range> RANGES = new ArrayList<>();

  public static List<Range> deal(int pieces, int workers) {
    if (pieces < 0 || workers < 1) {
      throw new IllegalArgumentException(pieces + " pieces for " + workers + " workers");
    }

    RANGES.clear();
    int n = Math.min(pieces, workers);
    for (int i = 0; i < n; i++) {
      RANGES.add(new Range((int) ((long) i * pieces / n), (int) ((i + 1L) * pieces / n)));
    }
    return RANGES;
  }
}
