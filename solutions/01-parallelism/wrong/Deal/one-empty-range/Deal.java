// misconception: nothing-to-share
// says: instead of returning an empty list
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
    int shares = Math.max(1, Math.min(pieces, workers));
    List<Range> ranges = new ArrayList<>();
    for (int worker = 0; worker < shares; worker++) {
      ranges.add(
          new Range(
              (int) ((long) worker * pieces / shares), (int) ((worker + 1L) * pieces / shares)));
    }
    return ranges;
  }
}
