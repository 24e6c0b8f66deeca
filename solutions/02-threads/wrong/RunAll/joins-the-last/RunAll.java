// misconception: joins-only-one
// says: Task 1 of 3 was still at work
// from: right/uncaught-handler
package threads;

import java.util.List;

public final class RunAll {

  private RunAll() {}

  public static void runAll(List<? extends Runnable> tasks) throws InterruptedException {

    if (tasks.isEmpty()) {
      return;
    }
    Thread thread = null;
    for (Runnable task : tasks) {
      thread = new Thread(task);
      thread.start();
    }
    thread.join();
  }
}
