package pools;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;

/**
 * Exercise 3.3, solved: a pool with a short queue in front, which slows down callers who bring too
 * much work.
 *
 * <p>Thread-safe: several threads may submit at the same time. Close it when no thread submits any
 * more.
 */
public final class BoundedPool implements AutoCloseable {

  private final ThreadPoolExecutor pool;

  /**
   * Makes a pool with nothing to do.
   *
   * @param threads how many tasks the pool runs at the same time, at least 1
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
   * Accepts a task, and returns at once, while the task waits or runs. But when every thread is
   * busy and every place in the queue is taken, the caller is slowed down: it waits for a place, or
   * does the task itself. In both cases the task is done exactly once.
   *
   * <p>A task that throws does not affect the other tasks. If the caller does the task itself, this
   * method may throw what the task throws.
   *
   * @throws InterruptedException if the calling thread is interrupted while it waits for a place;
   *     then the task is not done
   * @throws RejectedExecutionException if the pool is closed
   */
  public void submit(Runnable task) throws InterruptedException {
    pool.execute(task);
  }

  /**
   * Accepts no more tasks, waits until all submitted tasks are done, and returns when the threads
   * have ended. If the calling thread is interrupted meanwhile, this method may go on waiting, or
   * drop tasks as {@link ExecutorService#close} does. The interrupt flag is set afterwards. A
   * second close does nothing.
   */
  @Override
  public void close() {
    pool.close();
  }

  /**
   * Does the task in the thread that submits it. Meanwhile that thread can submit no other task.
   */
  private static void noPlaceLeft(Runnable task, ThreadPoolExecutor pool) {
    if (pool.isShutdown()) {
      throw new RejectedExecutionException("the pool is closed");
    }
    task.run();
  }
}
