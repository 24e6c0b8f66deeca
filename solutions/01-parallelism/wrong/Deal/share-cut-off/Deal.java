// misconception: remainder-lost
// says: pieces 8 to 9 go to nobody. Together the shares must come to all the pieces
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
    int share = (int) ((double) pieces / shares);
    List<Range> ranges = new ArrayList<>();
    for (int worker = 0; worker < shares; worker++) {
      ranges.add(new Range(worker * share, (worker + 1) * share));
    }
    return ranges;
  }
}
