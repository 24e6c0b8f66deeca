// misconception: runs-on-your-thread
// says: runs on the thread that submitted it
// from: right/caller-runs
package pools;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

public final class BoundedPool implements AutoCloseable {

  private final ExecutorService pool;

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
    task.run();
  }

  @Override
  public void close() {
    pool.close();
  }
}
