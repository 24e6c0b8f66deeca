// misconception: unbounded-queue
// says: without slowing the caller down
// from: reference
package pools;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class BoundedPool implements AutoCloseable {

  private final ExecutorService pool;

  public BoundedPool(int threads, int queue) {
    if (threads < 1 || queue < 1) {
      throw new IllegalArgumentException(threads + " threads, " + queue + " places: too few");
    }
    pool = Executors.newFixedThreadPool(threads);
  }

  public void submit(Runnable task) throws InterruptedException {
    pool.execute(task);
  }

  @Override
  public void close() {
    pool.close();
  }
}
