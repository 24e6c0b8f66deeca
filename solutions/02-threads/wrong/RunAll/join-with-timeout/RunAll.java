// misconception: a-while-is-enough
// says: gave up after waiting
// from: right/thread-group
package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

public final class RunAll {

  private RunAll() {}

  public static void runAll(List<? extends Runnable> tasks) throws InterruptedException {
    var failure = new AtomicReference<Throwable>();
    var group =
        new ThreadGroup("all") {
          @Override
          public void uncaughtException(Thread thread, Throwable thrown) {
            failure.set(thrown);
          }
        };
    var threads = new ArrayList<Thread>();
    for (Runnable task : tasks) {
      var thread = new Thread(group, task);
      threads.add(thread);
      thread.start();
    }
    try {
      for (Thread thread : threads) {
        thread.join(10_000);
      }
    } catch (InterruptedException e) {
      group.interrupt();
      throw e;
    }
    if (failure.get() != null) {
      throw new IllegalStateException(failure.get());
    }
  }
}
