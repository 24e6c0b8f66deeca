// misconception: too-big-for-int
// says: Small numbers come out right
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
    int left = shares;
    for (int from = 0, size; from < pieces; from += size) {
      size = Math.max(1, (pieces - from + left - 1) / left);
      left = Math.max(1, left - 1);
      ranges.add(new Range(from, from + size));
    }
    return ranges;
  }
}
