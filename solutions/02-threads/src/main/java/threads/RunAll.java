package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Exercise 2.2, solved: run all tasks at the same time, and return when all have ended. */
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
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (Runnable task : tasks) {
      Thread thread =
          new Thread(() -> {
            try {
              task.run();
            } catch (Throwable t) {
              failure.set(t);
            }
          });
      threads.add(thread);
      thread.start();
    }
    try {
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      threads.forEach(Thread::interrupt);
      throw e;
    }
    if (failure.get() != null) {
      throw new IllegalStateException("a task has failed", failure.get());
    }
  }
}
