// misconception: joined-too-soon
// says: at work at the same time
// from: right/completable-futures
package overuse;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

public final class CutoffSum {

  private CutoffSum() {}

  public static long sum(int n, int cutoff, ForkJoinPool pool, Leaf leaf) {
    if (cutoff < 1) {
      throw new IllegalArgumentException("cutoff: " + cutoff);
    }
    if (n == 0) {
      return 0;
    }
    ForkJoinTask<Long> left = pool.submit(() -> half(0, n / 2, cutoff, leaf));
    ForkJoinTask<Long> right = pool.submit(() -> half(n / 2, n, cutoff, leaf));
    return left.join() + right.join();
  }

  private static long half(int from, int to, int cutoff, Leaf leaf) {
    if (to - from <= cutoff) {
      return from == to ? 0 : leaf.sum(from, to);
    }
    int mid = from + (to - from) / 2;
    return half(from, mid, cutoff, leaf) + half(mid, to, cutoff, leaf);
  }
}
