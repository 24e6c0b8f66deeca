// misconception: common-pool
// says: only 8 of them at work
// from: right/semaphore
package pools;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;

public final class BoundedPool implements AutoCloseable {

  private CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
  private boolean closed;
  private final Semaphore places;

  public BoundedPool(int threads, int queue) {
    if (threads < 1 || queue < 1) {
      throw new IllegalArgumentException(threads + " threads, " + queue + " places: too few");
    }
    places = new Semaphore(threads + queue);
  }

  public void submit(Runnable task) throws InterruptedException {
    if (closed) {
      throw new RejectedExecutionException("closed");
    }
    places.acquire();
    CompletableFuture<Void> one =
        CompletableFuture.runAsync(() -> {
          try {
            task.run();
          } finally {
            places.release();
          }
        });
    all = CompletableFuture.allOf(all, one);
  }

  @Override
  public void close() {
    closed = true;
    all.handle((_, _) -> null).join();
  }
}
