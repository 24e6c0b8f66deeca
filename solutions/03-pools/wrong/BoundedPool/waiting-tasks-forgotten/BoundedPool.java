// misconception: closed-before-done
// says: had been submitted, and when close returned
package pools;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

public final class BoundedPool implements AutoCloseable {

  private final ThreadPoolExecutor pool;

  public BoundedPool(int threads, int queue) {
    if (threads < 1 || queue < 1) {
      throw new IllegalArgumentException(threads + " threads, " + queue + " places: too few");
    }
    pool =
        new ThreadPoolExecutor(
            threads,
            threads,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(queue),
            new ThreadPoolExecutor.CallerRunsPolicy());
  }

  public void submit(Runnable task) throws InterruptedException {
    if (pool.isShutdown()) {
      throw new RejectedExecutionException("closed");
    }
    pool.execute(task);
  }

  @Override
  public void close() {
    pool.shutdown();
    pool.getQueue().clear();
    pool.close();
  }
}
