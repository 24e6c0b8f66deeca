// kind: a virtual thread per task, one semaphore for those on hand, one for those at work
package pools;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

public final class BoundedPool implements AutoCloseable {

  private final ExecutorService pool;
  private final Semaphore places;
  private final Semaphore atWork;

  public BoundedPool(int threads, int queue) {
    if (threads < 1 || queue < 1) {
      throw new IllegalArgumentException(threads + " threads, " + queue + " places: too few");
    }
    pool = Executors.newVirtualThreadPerTaskExecutor();
    places = new Semaphore(threads + queue);
    atWork = new Semaphore(threads);
  }

  public void submit(Runnable task) throws InterruptedException {
    if (pool.isShutdown()) {
      throw new RejectedExecutionException("closed");
    }
    places.acquire();
    pool.execute(() -> {
      try {
        atWork.acquireUninterruptibly();
        try {
          task.run();
        } finally {
          atWork.release();
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
