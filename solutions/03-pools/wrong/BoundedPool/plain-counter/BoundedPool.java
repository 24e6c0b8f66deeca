// misconception: one-line-one-step
// says: took on 3 tasks before any of them was done
// from: right/semaphore-caller-runs
package pools;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

public final class BoundedPool implements AutoCloseable {
  private final ExecutorService pool;
  private final int most;
  private int unfinished;

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
    if (unfinished >= most) {
      task.run();
      return;
    }
    unfinished++;
    pool.execute(() -> {
      try {
        task.run();
      } finally {
        unfinished--;
      }
    });
  }

  @Override
  public void close() {
    pool.close();
  }
}
