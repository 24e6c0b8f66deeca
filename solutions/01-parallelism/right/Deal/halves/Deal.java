// kind: recursive halves of the workers and of the pieces
package parallelism;

import java.util.ArrayList;
import java.util.List;

public final class Deal {

  private Deal() {}

  public static List<Range> deal(int pieces, int workers) {
    if (pieces < 0 || workers < 1) {
      throw new IllegalArgumentException(pieces + " pieces for " + workers + " workers");
    }
    List<Range> ranges = new ArrayList<>();
    halve(0, pieces, Math.min(pieces, workers), ranges);
    return ranges;
  }

  private static void halve(int from, int to, int workers, List<Range> ranges) {
    if (workers <= 1) {
      if (from < to) {
        ranges.add(new Range(from, to));
      }
      return;
    }
    int left = workers / 2;
    int middle = from + (int) ((long) (to - from) * left / workers);
    halve(from, middle, left, ranges);
    halve(middle, to, workers - left, ranges);
  }
}
