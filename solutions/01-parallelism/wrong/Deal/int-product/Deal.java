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
    for (int worker = 0; worker < shares; worker++) {
      ranges.add(new Range(worker * pieces / shares, (worker + 1) * pieces / shares));
    }
    return ranges;
  }
}
