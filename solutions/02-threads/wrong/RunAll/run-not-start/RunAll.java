// misconception: run-is-not-start
// says: Never two tasks at the same time
// from: right/uncaught-handler
package threads;

import java.util.ArrayList;
import java.util.List;

public final class RunAll {

  private RunAll() {}

  public static void runAll(List<? extends Runnable> tasks) throws InterruptedException {

    List<Thread> threads = new ArrayList<>();
    for (Runnable task : tasks) {
      threads.add(new Thread(task));
    }
    threads.forEach(Thread::run);
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
