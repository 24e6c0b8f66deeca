package pools;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * Exercise 3.3: a pool with a short queue in front, that slows down those who bring too much.
 *
 * <p>Thread-safe: several threads may submit at once. Close it when nobody submits any more.
 */
public final class BoundedPool implements AutoCloseable {

  private final ThreadPoolExecutor pool;

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
    BlockingQueue<Runnable> places = new ArrayBlockingQueue<>(queue);
    pool = new ThreadPoolExecutor(threads, threads, 0, SECONDS, places, BoundedPool::noPlaceLeft);
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

  /** Does the task in the thread that brings it, which can bring no other meanwhile. */
  private static void noPlaceLeft(Runnable task, ThreadPoolExecutor pool) {
    if (pool.isShutdown()) {
      throw new RejectedExecutionException("the pool is closed");
    }
    task.run();
  }
}
