// misconception: safe-parts-safe-whole
// says: took on 3 tasks before any of them was done
// from: right/semaphore-caller-runs
package pools;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

public final class BoundedPool implements AutoCloseable {
  private final ExecutorService pool;
  private final int most;
  private final AtomicInteger unfinished = new AtomicInteger();

  public BoundedPool(int threads, int queue) {
    if (threads < 1 || queue < 1) {
      throw new IllegalArgumentException(threads + " threads, " + queue + " places: too few");
    }
    pool = Executors.newFixedThreadPool(threads);
    most = threads + queue;
  }

  public void submit(Runnable task) throws InterruptedException {
    if (pool.isShutdown()) {
      throw new RejectedExecutionException("closed");
    }
    if (unfinished.get() >= most) {
      task.run();
      return;
    }
    unfinished.incrementAndGet();
    pool.execute(() -> {
      try {
        task.run();
      } finally {
        unfinished.decrementAndGet();
      }
    });
  }

  @Override
  public void close() {
    pool.close();
  }
}
