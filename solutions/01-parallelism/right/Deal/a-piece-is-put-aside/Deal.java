// kind: the rest is worked off from its end, each time by what is left for one
package parallelism;

import java.util.List;

public final class Deal {

  private Deal() {}

  public static List<Range> deal(int pieces, int workers) {
    if (pieces < 0 || workers < 1) {
      throw new IllegalArgumentException(pieces + " pieces for " + workers + " workers");
    }
    int shares = Math.min(pieces, workers);
    Range[] ranges = new Range[shares];
    int to = pieces;
    for (int worker = shares; worker > 0; worker--) {
      int from = to - Math.ceilDiv(to, worker);
      ranges[worker - 1] = new Range(from, to);
      to = from;
    }
    return List.of(ranges);
  }
}
