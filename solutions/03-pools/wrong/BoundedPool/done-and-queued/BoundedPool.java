// misconception: work-repeated
// says: these ran more than once
// from: reference
package pools;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;

public final class BoundedPool implements AutoCloseable {

  private final ThreadPoolExecutor pool;

  public BoundedPool(int threads, int queue) {
    if (threads < 1 || queue < 1) {
      throw new IllegalArgumentException(threads + " threads, " + queue + " places: too few");
    }
    BlockingQueue<Runnable> places = new ArrayBlockingQueue<>(queue);
    pool = new ThreadPoolExecutor(threads, threads, 0, SECONDS, places, BoundedPool::noPlaceLeft);
  }

  public void submit(Runnable task) throws InterruptedException {
    pool.execute(task);
  }

  @Override
  public void close() {
    pool.close();
  }

  private static void putBack(Runnable task, ThreadPoolExecutor pool) {
    try {
      pool.getQueue().put(task);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void noPlaceLeft(Runnable task, ThreadPoolExecutor pool) {
    if (pool.isShutdown()) {
      throw new RejectedExecutionException("the pool is closed");
    }
    task.run();
    putBack(task, pool);
  }
}
