// misconception: uneven-shares
// says: somebody has 4 pieces and somebody only 2
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
    int share = shares == 0 ? 0 : pieces / shares;
    List<Range> ranges = new ArrayList<>();
    for (int worker = 0; worker < shares; worker++) {
      int to = worker == shares - 1 ? pieces : (worker + 1) * share;
      ranges.add(new Range(worker * share, to));
    }
    return ranges;
  }
}
