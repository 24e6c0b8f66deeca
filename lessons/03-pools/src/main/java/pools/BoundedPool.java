package pools;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

/**
 * Exercise 3.3: a pool with a short queue in front, that slows down those who bring too much. To be
 * repaired.
 *
 * <p>Thread-safe: several threads may submit at once. Close it when nobody submits any more.
 */
public final class BoundedPool implements AutoCloseable {

  private final ExecutorService pool;

  /**
   * Makes a pool with nothing to do.
   *
   * @param threads how many tasks the pool works on at once, at least 1
   * @param queue how many more tasks may wait for a thread, at least 1
   * @throws IllegalArgumentException if one of the two is less than 1
   */
  public BoundedPool(int threads, int queue) {
    if (threads < 1 || queue < 1) {
      throw new IllegalArgumentException(threads + " threads, " + queue + " places: too few");
    }
    pool = Executors.newFixedThreadPool(threads);
  }

  /**
   * Hands a task over, and returns while it waits or runs. When every thread is busy and every
   * place in the queue is taken, the caller is slowed down: it waits for a place, or does the task
   * itself. Either way the task is done exactly once.
   *
   * <p>A task that throws harms no other task. Where the caller does the task itself, what the task
   * throws may come out here.
   *
   * @throws InterruptedException if the calling thread is interrupted while it waits for a place;
   *     the task is not done then
   * @throws RejectedExecutionException if the pool is closed
   */
  public void submit(Runnable task) throws InterruptedException {
    pool.execute(task);
  }

  /**
   * Takes no more tasks, waits until all that were submitted have been done, and returns when the
   * threads have ended. If the calling thread is interrupted meanwhile, this may wait on or give up
   * tasks as {@link ExecutorService#close} does; the interrupt flag is set afterwards. A second
   * close does nothing.
   */
  @Override
  public void close() {
    pool.close();
  }
}
