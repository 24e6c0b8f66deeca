// misconception: common-pool
// says: tasks were ever at work at the same time
// from: right/uncaught-handler
package threads;

import java.util.List;

public final class RunAll {

  private RunAll() {}

  public static void runAll(List<? extends Runnable> tasks) throws InterruptedException {

    tasks.parallelStream().forEach(Runnable::run);
  }
}
