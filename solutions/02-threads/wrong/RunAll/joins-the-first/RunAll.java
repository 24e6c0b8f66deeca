// misconception: joins-only-one
// says: Task 3 of 3 was still at work
// from: right/uncaught-handler
package threads;

import java.util.ArrayList;
import java.util.List;

public final class RunAll {

  private RunAll() {}

  public static void runAll(List<? extends Runnable> tasks) throws InterruptedException {

    List<Thread> threads = new ArrayList<>();
    for (Runnable task : tasks) {
      threads.add(Thread.ofPlatform().start(task));
    }
    if (!threads.isEmpty()) {
      threads.getFirst().join();
    }
  }
}
