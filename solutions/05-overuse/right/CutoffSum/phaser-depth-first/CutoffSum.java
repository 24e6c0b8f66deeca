// kind: a phaser counts the halves that wait, which are few: each thread goes down first
package overuse;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Phaser;
import java.util.concurrent.RecursiveAction;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

public final class CutoffSum {
  private final int cutoff;
  private final Leaf leaf;
  private final LongAdder sum = new LongAdder();
  private final AtomicReference<RuntimeException> failure = new AtomicReference<>();
  private final Phaser open = new Phaser(1);

  private CutoffSum(int cutoff, Leaf leaf) {
    this.cutoff = cutoff;
    this.leaf = leaf;
  }

  public static long sum(int n, int cutoff, ForkJoinPool pool, Leaf leaf) {
    if (cutoff < 1) {
      throw new IllegalArgumentException("cutoff: " + cutoff);
    }
    CutoffSum all = new CutoffSum(cutoff, leaf);
    if (n > 0) {
      all.open.register();
      pool.execute(all.new Half(0, n));
    }
    all.open.arriveAndAwaitAdvance();
    if (all.failure.get() != null) {
      throw all.failure.get();
    }
    return all.sum.sum();
  }

  private final class Half extends RecursiveAction {
    private static final long serialVersionUID = 1L;

    private final int from;
    private final int to;

    Half(int from, int to) {
      this.from = from;
      this.to = to;
    }

    @Override
    protected void compute() {
      try {
        int end = to;
        while (end - from > cutoff) {
          int mid = from + (end - from) / 2;
          open.register();
          new Half(mid, end).fork();
          end = mid;
        }
        sum.add(leaf.sum(from, end));
      } catch (RuntimeException e) {
        failure.compareAndSet(null, e);
      } finally {
        open.arriveAndDeregister();
      }
    }
  }
}
