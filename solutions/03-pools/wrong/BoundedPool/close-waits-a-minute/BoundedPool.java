// misconception: gives-up-waiting
// says: your code gave up after waiting
// from: right/close-waits-again-and-again
package pools;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

public final class BoundedPool implements AutoCloseable {
  private final ExecutorService pool;

  public BoundedPool(int threads, int queue) {
    if (threads < 1 || queue < 1) throw new IllegalArgumentException();
    pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(queue),
            (task, p) -> {
              if (p.isShutdown()) throw new RejectedExecutionException();
              task.run();
            });
  }

  public void submit(Runnable task) throws InterruptedException {
    pool.execute(task);
  }

  @Override
  public void close() {
    pool.shutdown();
    try {
      if (!pool.awaitTermination(1, TimeUnit.SECONDS)) pool.shutdownNow();
    } catch (InterruptedException e) {
      pool.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
