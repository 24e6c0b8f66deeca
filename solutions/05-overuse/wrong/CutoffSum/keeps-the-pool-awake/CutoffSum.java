// misconception: work-left-running
// says: is still at work after your code has returned
// from: reference
package overuse;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;

public final class CutoffSum {

  private CutoffSum() {}

  public static long sum(int n, int cutoff, ForkJoinPool pool, Leaf leaf) {
    if (cutoff < 1) {
      throw new IllegalArgumentException("cutoff: " + cutoff);
    }
    if (n == 0) {
      return 0;
    }
    // A pool that falls asleep takes long to wake up.
    pool.execute(() -> {
      while (!pool.isShutdown()) {
        Thread.onSpinWait();
      }
    });
    return pool.invoke(new Sum(0, n, cutoff, leaf));
  }

  private static final class Sum extends RecursiveTask<Long> {
    private static final long serialVersionUID = 1L;

    private final int from;
    private final int to;
    private final int cutoff;
    private final transient Leaf leaf;

    Sum(int from, int to, int cutoff, Leaf leaf) {
      this.from = from;
      this.to = to;
      this.cutoff = cutoff;
      this.leaf = leaf;
    }

    @Override
    protected Long compute() {
      if (to - from <= cutoff) {
        return leaf.sum(from, to);
      }
      int mid = from + (to - from) / 2;
      Sum left = new Sum(from, mid, cutoff, leaf);
      Sum right = new Sum(mid, to, cutoff, leaf);
      left.fork();
      long other = right.compute();
      return left.join() + other;
    }
  }
}
