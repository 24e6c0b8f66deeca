// misconception: worker-without-work
// says: threw IllegalArgumentException
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
    if (pieces > 0 && pieces < workers) {
      throw new IllegalArgumentException("too few pieces for " + workers + " workers");
    }
    List<Range> ranges = new ArrayList<>();
    for (int worker = 0; worker < workers; worker++) {
      int from = (int) ((long) worker * pieces / workers);
      int to = (int) ((worker + 1L) * pieces / workers);
      if (from < to) {
        ranges.add(new Range(from, to));
      }
    }
    return ranges;
  }
}
