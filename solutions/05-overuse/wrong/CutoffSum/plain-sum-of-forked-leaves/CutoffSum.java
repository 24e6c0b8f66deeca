// misconception: counted-together
// says: Two leaves gave 1 and 5, and sum gave
// from: right/pieces-of-the-cutoff
package overuse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

public final class CutoffSum {
  private CutoffSum() {}

  private static final class Total {
    private long value;
  }

  public static long sum(int n, int cutoff, ForkJoinPool pool, Leaf leaf) {
    if (cutoff < 1) {
      throw new IllegalArgumentException("cutoff: " + cutoff);
    }
    Total total = new Total();
    List<ForkJoinTask<?>> leaves = new ArrayList<>();
    for (int from = 0; from < n; from += Math.min(cutoff, n - from)) {
      int first = from;
      int end = from + Math.min(cutoff, n - from);
      leaves.add(
          pool.submit(() -> {
            long share = leaf.sum(first, end);
            total.value += share;
          }));
    }
    for (ForkJoinTask<?> one : leaves) {
      one.join();
    }
    return total.value;
  }
}
