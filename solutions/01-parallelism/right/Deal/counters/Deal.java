// kind: how many each gets is counted up first
package parallelism;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

public final class Deal {

  private Deal() {}

  public static List<Range> deal(int pieces, int workers) {
    if (pieces < 0 || workers < 1) {
      throw new IllegalArgumentException(pieces + " pieces for " + workers + " workers");
    }
    int[] sizes = new int[Math.min(pieces, workers)];
    if (sizes.length > 0) {
      Arrays.fill(sizes, pieces / sizes.length);
      for (int i = 0; i < pieces % sizes.length; i++) {
        sizes[sizes.length - 1 - i]++;
      }
    }
    int from = 0;
    List<Range> ranges = new ArrayList<>();
    for (int worker = 0; worker < sizes.length; worker++) {
      ranges.add(new Range(from, from + sizes[worker]));
      from += sizes[worker];
    }
    return ranges;
  }
}
