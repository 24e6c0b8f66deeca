// misconception: pool-shares-it-out
// says: A leaf got 4096 of the 4096 numbers
// from: right/completable-futures
package overuse;

import java.util.concurrent.ForkJoinPool;

public final class CutoffSum {

  private CutoffSum() {}

  public static long sum(int n, int cutoff, ForkJoinPool pool, Leaf leaf) {
    if (cutoff < 1) {
      throw new IllegalArgumentException("cutoff: " + cutoff);
    }
    return n == 0 ? 0 : pool.submit(() -> leaf.sum(0, n)).join();
  }
}
