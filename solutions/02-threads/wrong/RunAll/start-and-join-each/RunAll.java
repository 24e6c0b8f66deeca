// misconception: starts-and-joins-each
// says: your code waits in Thread.join
// from: right/uncaught-handler
package threads;

import java.util.List;

public final class RunAll {

  private RunAll() {}

  public static void runAll(List<? extends Runnable> tasks) throws InterruptedException {

    for (Runnable task : tasks) {
      Thread thread = new Thread(task);
      thread.start();
      thread.join();
    }
  }
}
