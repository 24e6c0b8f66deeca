package parallelism;

import java.util.ArrayList;
import java.util.List;

/** Exercise 1.1, solved: each worker in turn gets a fair share of the pieces that are left. */
public final class Deal {

  private Deal() {}

  public static List<Range> deal(int pieces, int workers) {
    if (pieces < 0 || workers < 1) {
      throw new IllegalArgumentException(pieces + " pieces for " + workers + " workers");
    }
    List<Range> ranges = new ArrayList<>();
    int from = 0;
    for (int left = Math.min(workers, pieces); left > 0; left--) {
      int to = from + (pieces - from) / left; // a fair share of the rest
      ranges.add(new Range(from, to));
      from = to;
    }
    return ranges;
  }
}
