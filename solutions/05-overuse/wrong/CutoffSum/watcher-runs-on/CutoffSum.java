// misconception: work-left-running
// says: is still at work after your code has returned
// from: reference
package overuse;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.RecursiveTask;
import java.util.concurrent.atomic.AtomicInteger;

public final class CutoffSum {

  private CutoffSum() {}

  public static long sum(int n, int cutoff, ForkJoinPool pool, Leaf leaf) {
    if (cutoff < 1) {
      throw new IllegalArgumentException("cutoff: " + cutoff);
    }
    if (n == 0) {
      return 0;
    }
    AtomicInteger done = new AtomicInteger();
    // Says how far it is, for as long as the pool lives.
    Thread watcher =
        new Thread(() -> {
          while (!pool.isShutdown()) {
            if (done.get() < 0) {
              System.out.println(done.get());
            }
            Thread.onSpinWait();
          }
        });
    watcher.setDaemon(true);
    watcher.start();
    return pool.invoke(new Sum(0, n, cutoff, leaf, done));
  }

  private static final class Sum extends RecursiveTask<Long> {
    private static final long serialVersionUID = 1L;

    private final int from;
    private final int to;
    private final int cutoff;
    private final transient Leaf leaf;
    private final AtomicInteger done;

    Sum(int from, int to, int cutoff, Leaf leaf, AtomicInteger done) {
      this.from = from;
      this.to = to;
      this.cutoff = cutoff;
      this.leaf = leaf;
      this.done = done;
    }

    @Override
    protected Long compute() {
      if (to - from <= cutoff) {
        long sum = leaf.sum(from, to);
        done.addAndGet(to - from);
        return sum;
      }
      int mid = from + (to - from) / 2;
      Sum left = new Sum(from, mid, cutoff, leaf, done);
      Sum right = new Sum(mid, to, cutoff, leaf, done);
      left.fork();
      long other = right.compute();
      return left.join() + other;
    }
  }
}
