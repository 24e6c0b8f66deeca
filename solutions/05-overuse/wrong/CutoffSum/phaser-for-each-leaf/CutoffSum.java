// misconception: any-number-of-parties
// says: threw IllegalStateException
// from: right/phaser-depth-first
package overuse;

import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;

public final class CutoffSum {

  private CutoffSum() {}

  public static long sum(int n, int cutoff, ForkJoinPool pool, Leaf leaf) {
    if (cutoff < 1) {
      throw new IllegalArgumentException("cutoff: " + cutoff);
    }
    LongAdder sum = new LongAdder();
    AtomicReference<RuntimeException> failure = new AtomicReference<>();
    Phaser open = new Phaser(1);
    for (int from = 0; from < n; ) {
      int begin = from;
      int end = n - from > cutoff ? from + cutoff : n;
      open.register();
      pool.execute(() -> {
        try {
          sum.add(leaf.sum(begin, end));
        } catch (RuntimeException e) {
          failure.compareAndSet(null, e);
        } finally {
          open.arriveAndDeregister();
        }
      });
      from = end;
    }
    open.arriveAndAwaitAdvance();
    if (failure.get() != null) {
      throw failure.get();
    }
    return sum.sum();
  }
}
