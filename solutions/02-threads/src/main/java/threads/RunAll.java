package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Exercise 2.2: all tasks at the same time, and back when all have ended. */
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
