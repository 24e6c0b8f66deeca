package threads;

import java.util.List;

/** Exercise 2.2: all tasks at the same time, and back when all have ended. To be repaired. */
public final class RunAll {

  private RunAll() {}

  /**
   * Runs all tasks at the same time, however many they are, and returns when all have ended. One of
   * them may run on the calling thread.
   *
   * <p>A task that throws, an error or a runtime exception, disturbs no other: all the others run
   * to their end. Only then what it has thrown comes out: itself, or among the causes of another
   * unchecked exception. If several tasks have thrown, what one of them has thrown is enough.
   *
   * @param tasks each is run once for each place that it has in the list; may be empty
   * @throws InterruptedException if the calling thread is interrupted while it waits; the tasks
   *     still at work are interrupted too, and it need not wait for them any more
   */
  public static void runAll(List<? extends Runnable> tasks) throws InterruptedException {
    Thread thread = null;
    for (Runnable task : tasks) {
      thread = new Thread(task);
      thread.start();
    }
    thread.join();
  }
}
