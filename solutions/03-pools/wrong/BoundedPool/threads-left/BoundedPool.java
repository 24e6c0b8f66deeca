// misconception: pool-left-open
// says: was never closed
// from: right/semaphore
package pools;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

public final class BoundedPool implements AutoCloseable {

  private final ExecutorService pool;
  private final Semaphore places;
  private final int all;
  private volatile boolean closed;

  public BoundedPool(int threads, int queue) {
    if (threads < 1 || queue < 1) {
      throw new IllegalArgumentException(threads + " threads, " + queue + " places: too few");
    }
    pool = Executors.newFixedThreadPool(threads);
    all = threads + queue;
    places = new Semaphore(all);
  }

  public void submit(Runnable task) throws InterruptedException {
    if (closed) {
      throw new RejectedExecutionException("closed");
    }
    places.acquire();
    pool.execute(() -> {
      try {
        task.run();
      } finally {
        places.release();
      }
    });
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      places.acquireUninterruptibly(all);
    }
  }
}
