// misconception: one-lock-round-all
// says: for a lock
// from: right/uncaught-handler
package threads;

import java.util.ArrayList;
import java.util.List;

public final class RunAll {

  private RunAll() {}

  public static void runAll(List<? extends Runnable> tasks) throws InterruptedException {

    List<Thread> threads = new ArrayList<>();
    for (Runnable task : tasks) {
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                synchronized (RunAll.class) {
                  task.run();
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
