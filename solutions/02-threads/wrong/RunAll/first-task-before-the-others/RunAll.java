// misconception: own-share-first
// says: and only when it has ended do the others begin
// from: reference
package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

public final class RunAll {

  private RunAll() {}

  public static void runAll(List<? extends Runnable> tasks) throws InterruptedException {
    if (tasks.isEmpty()) {
      return;
    }
    Throwable own = null;
    try {
      tasks.getFirst().run();
    } catch (Throwable t) {
      own = t;
    }
    var failure = new AtomicReference<Throwable>();
    var threads = new ArrayList<Thread>();
    for (Runnable task : tasks.subList(1, tasks.size())) {
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
      throw new IllegalStateException(failure.get());
    }
    if (own != null) {
      throw new IllegalStateException(own);
    }
  }
}
