// misconception: started-is-done
// says: it waits for none of them
// from: right/uncaught-handler
package threads;

import java.util.List;

public final class RunAll {

  private RunAll() {}

  public static void runAll(List<? extends Runnable> tasks) throws InterruptedException {

    for (Runnable task : tasks) {
      new Thread(task).start();
    }
  }
}
