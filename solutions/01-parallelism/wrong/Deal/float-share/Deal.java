// misconception: too-big-for-int
// says: Small numbers come out right
// from: right/rounded-bounds
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
    float share = (float) pieces / shares;
    List<Range> ranges = new ArrayList<>();
    for (int worker = 0; worker < shares; worker++) {
      int from = Math.round(worker * share);
      int to = Math.round((worker + 1) * share);
      ranges.add(new Range(from, to));
    }
    return ranges;
  }
}
