// misconception: unsafe-type-shared
// says: failures
// from: reference
package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

public final class RunAll {

  private RunAll() {}

  public static void runAll(List<? extends Runnable> tasks) throws InterruptedException {
    CountDownLatch running = new CountDownLatch(tasks.size());
    List<Throwable> failures = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    int number = 0;
    for (Runnable task : tasks) {
      Runnable guarded =
          () -> {
            try {
              task.run();
            } catch (Throwable t) {
              failures.add(t);
            } finally {
              running.countDown();
            }
          };
      threads.add(Thread.ofPlatform().name("task " + ++number).start(guarded));
    }
    try {
      running.await();
      for (Thread thread : threads) {
        thread.join();
      }
    } catch (InterruptedException e) {
      for (Thread thread : threads) {
        thread.interrupt();
      }
      throw e;
    }
    Throwable first = failures.isEmpty() ? null : failures.get(0);
    if (first != null) {
      throw new IllegalStateException(first.toString(), first);
    }
  }
}
