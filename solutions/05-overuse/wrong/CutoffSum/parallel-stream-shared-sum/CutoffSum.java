// misconception: counted-together
// says: Two leaves gave 1 and 5, and sum gave
// from: right/parallel-stream
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
    long[] total = new long[1];
    pool.submit(() ->
            IntStream.range(0, pieces)
                .parallel()
                .forEach(i -> total[0] += leaf.sum(bound(i, n, pieces), bound(i + 1, n, pieces))))
        .join();
    return total[0];
  }

  private static int bound(int i, int n, int pieces) {
    return (int) ((long) i * n / pieces);
  }
}
