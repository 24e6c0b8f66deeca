package threads;

import java.util.List;

/** Exercise 2.2: run all tasks at the same time, and return when all have ended. Repair it. */
public final class RunAll {

  private RunAll() {}

  /**
   * Runs all tasks at the same time, however many there are, and returns when all have ended. One
   * of them may run on the calling thread.
   *
   * <p>A task that throws an error or a runtime exception does not affect the other tasks: they run
   * to their end. After that, this method throws either the failure itself, or another unchecked
   * exception that has it among its causes. If several tasks have thrown, one of the failures is
   * enough.
   *
   * @param tasks the tasks; a task that is in the list several times runs that many times; may be
   *     empty
   * @throws InterruptedException if the calling thread is interrupted while it waits; the tasks
   *     that are still running are interrupted too, and this method need not wait for them
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
