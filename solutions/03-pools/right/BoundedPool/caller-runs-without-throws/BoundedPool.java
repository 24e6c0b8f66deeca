// kind: a submit that never throws InterruptedException and does not declare it
package pools;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

public final class BoundedPool implements AutoCloseable {
  private final ThreadPoolExecutor pool;

  public BoundedPool(int threads, int queue) {
    if (threads < 1 || queue < 1) throw new IllegalArgumentException();
    pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            0L,
            TimeUnit.MILLISECONDS,
            new ArrayBlockingQueue<>(queue),
            (task, p) -> {
              if (p.isShutdown()) throw new RejectedExecutionException("closed");
              task.run();
            });
  }

  public void submit(Runnable task) {
    pool.execute(task);
  }

  @Override
  public void close() {
    pool.close();
  }
}
