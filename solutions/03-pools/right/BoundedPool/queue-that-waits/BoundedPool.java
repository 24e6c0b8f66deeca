// kind: ThreadPoolExecutor over a queue whose offer waits
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
    pool = new ThreadPoolExecutor(threads, threads, 1, TimeUnit.MINUTES, new PatientQueue(queue));
  }

  public void submit(Runnable task) throws InterruptedException {
    try {
      pool.execute(task);
    } catch (RejectedExecutionException e) {
      if (!pool.isShutdown() && Thread.interrupted()) {
        throw new InterruptedException();
      }
      throw e;
    }
  }

  @Override
  public void close() {
    pool.close();
  }

  private static final class PatientQueue extends ArrayBlockingQueue<Runnable> {

    private static final long serialVersionUID = 1;

    PatientQueue(int capacity) {
      super(capacity);
    }

    @Override
    public boolean offer(Runnable task) {
      try {
        put(task);
        return true;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}
