// kind: a parallel stream of even pieces inside the pool
package overuse;

import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

public final class CutoffSum {

  private CutoffSum() {}

  public static long sum(int n, int cutoff, ForkJoinPool pool, Leaf leaf) {
    if (cutoff < 1) {
      throw new IllegalArgumentException("cutoff: " + cutoff);
    }
    int pieces = Math.ceilDiv(n, cutoff);
    return pool.submit(() ->
            IntStream.range(0, pieces)
                .parallel()
                .mapToLong(i -> leaf.sum(bound(i, n, pieces), bound(i + 1, n, pieces)))
                .sum())
        .join();
  }

  private static int bound(int i, int n, int pieces) {
    return (int) ((long) i * n / pieces);
  }
}
