// misconception: open-after-close
// says: After close
// from: right/caller-runs
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
            threads, threads, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(queue));
  }

  public void submit(Runnable task) throws InterruptedException {
    try {
      pool.execute(task);
    } catch (RejectedExecutionException e) {
      pool.getQueue().put(task);
    }
  }

  @Override
  public void close() {
    pool.close();
  }
}
