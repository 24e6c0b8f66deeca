// misconception: one-big-lock
// says: another waits for a lock
// from: right/semaphore
package pools;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

public final class BoundedPool implements AutoCloseable {

  private final ExecutorService pool;
  private final Semaphore places;

  public BoundedPool(int threads, int queue) {
    if (threads < 1 || queue < 1) {
      throw new IllegalArgumentException(threads + " threads, " + queue + " places: too few");
    }
    pool = Executors.newFixedThreadPool(threads);
    places = new Semaphore(threads + queue);
  }

  public void submit(Runnable task) throws InterruptedException {
    if (pool.isShutdown()) {
      throw new RejectedExecutionException("closed");
    }
    places.acquire();
    pool.execute(() -> {
      try {
        synchronized (this) {
          task.run();
        }
      } finally {
        places.release();
      }
    });
  }

  @Override
  public void close() {
    pool.close();
  }
}
