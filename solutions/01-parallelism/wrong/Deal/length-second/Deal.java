// misconception: length-for-end
// says: the second number of each is how many pieces it has
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

    int n = Math.min(pieces, workers);
    List<Range> ranges = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < n; i++) {
      int size = pieces / n + (i < pieces % n ? 1 : 0);
      ranges.add(new Range(from, size));
      from += size;
    }
    return ranges;
  }
}
