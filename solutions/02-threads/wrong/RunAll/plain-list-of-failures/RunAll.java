// misconception: unsafe-type-shared
// says: was still inside failures.add
// from: right/latch
package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

public final class RunAll {

  private RunAll() {}

  public static void runAll(List<? extends Runnable> tasks) throws InterruptedException {

    CountDownLatch atWork = new CountDownLatch(tasks.size());
    List<Throwable> failures = new ArrayList<>();
    List<Thread> threads = new ArrayList<>();
    for (Runnable task : tasks) {
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                try {
                  task.run();
                } catch (Throwable t) {
                  failures.add(t);
                } finally {
                  atWork.countDown();
                }
              }));
    }
    try {
      atWork.await();
    } catch (InterruptedException e) {
      threads.forEach(Thread::interrupt);
      throw e;
    }
    if (!failures.isEmpty()) {
      RuntimeException failed = new RuntimeException(failures.removeFirst());
      failures.forEach(failed::addSuppressed);
      throw failed;
    }
  }
}
