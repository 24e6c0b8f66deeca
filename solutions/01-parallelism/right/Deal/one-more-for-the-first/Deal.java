// kind: the remainder goes to the first, one piece each
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
      if (to > from) {
        ranges.add(new Range(from, to));
      }
      from = to;
    }
    return ranges;
  }
}
