// kind: CompletableFutures in the pool, combined two by two
package overuse;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;

public final class CutoffSum {

  private CutoffSum() {}

  public static long sum(int n, int cutoff, ForkJoinPool pool, Leaf leaf) {
    if (cutoff < 1) {
      throw new IllegalArgumentException("cutoff: " + cutoff);
    }
    return n == 0 ? 0 : sum(0, n, cutoff, pool, leaf).join();
  }

  private static CompletableFuture<Long> sum(
      int from, int to, int cutoff, ForkJoinPool pool, Leaf leaf) {
    if (to - from <= cutoff) {
      return CompletableFuture.supplyAsync(() -> leaf.sum(from, to), pool);
    }
    int mid = from + (to - from) / 2;
    return sum(from, mid, cutoff, pool, leaf)
        .thenCombine(sum(mid, to, cutoff, pool, leaf), Long::sum);
  }
}
