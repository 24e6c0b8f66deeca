// kind: the bounds as doubles, rounded
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
      int from = (int) Math.round((double) worker * pieces / shares);
      int to = (int) Math.round((worker + 1.0) * pieces / shares);
      ranges.add(new Range(from, to));
    }
    return ranges;
  }
}
