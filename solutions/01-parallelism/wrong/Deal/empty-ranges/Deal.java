// misconception: worker-without-work
// says: 5 of them are empty
// from: right/one-more-for-the-first
package parallelism;

import java.util.ArrayList;
import java.util.List;

public final class Deal {

  private Deal() {}

  public static List<Range> deal(int pieces, int workers) {
    if (pieces < 0 || workers < 1) {
      throw new IllegalArgumentException(pieces + " pieces for " + workers + " workers");
    }
    int share = pieces / workers;
    int left = pieces % workers;
    int from = 0;
    List<Range> ranges = new ArrayList<>();
    for (int worker = 0; worker < workers; worker++) {
      int to = from + share + (worker < left ? 1 : 0);
      ranges.add(new Range(from, to));
      from = to;
    }
    return ranges;
  }
}
