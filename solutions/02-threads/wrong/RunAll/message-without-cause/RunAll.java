// misconception: cause-dropped
// says: among its causes
// from: reference
package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

public final class RunAll {

  private RunAll() {}

  public static void runAll(List<? extends Runnable> tasks) throws InterruptedException {
    var failure = new AtomicReference<Throwable>();
    var threads = new ArrayList<Thread>();
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
      throw new IllegalStateException("a task threw " + failure.get().getClass().getName());
    }
  }
}
