package parallelism;

import java.util.ArrayList;
import java.util.List;

/** Exercise 1.1, solved: whoever comes next gets a fair share of what is left. */
public final class Deal {

  private Deal() {}

  public static List<Range> deal(int pieces, int workers) {
    if (pieces < 0 || workers < 1) {
      throw new IllegalArgumentException(pieces + " pieces for " + workers + " workers");
    }
    List<Range> ranges = new ArrayList<>();
    int from = 0;
    for (int left = Math.min(workers, pieces); left > 0; left--) {
      int to = from + (pieces - from) / left; // the rest, shared by those who have none yet
      ranges.add(new Range(from, to));
      from = to;
    }
    return ranges;
  }
}
