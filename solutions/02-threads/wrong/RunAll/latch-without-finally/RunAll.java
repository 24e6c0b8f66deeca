// misconception: failed-is-never-done
// says: runAll waits for ever
// from: right/latch
package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

public final class RunAll {

  private RunAll() {}

  public static void runAll(List<? extends Runnable> tasks) throws InterruptedException {

    CountDownLatch atWork = new CountDownLatch(tasks.size());
    List<Thread> threads = new ArrayList<>();
    for (Runnable task : tasks) {
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                task.run();
                atWork.countDown();
              }));
    }
    try {
      atWork.await();
    } catch (InterruptedException e) {
      threads.forEach(Thread::interrupt);
      throw e;
    }
  }
}
