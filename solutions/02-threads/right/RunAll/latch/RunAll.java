// kind: a latch that each counts down in finally
package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;

public final class RunAll {

  private RunAll() {}

  public static void runAll(List<? extends Runnable> tasks) throws InterruptedException {

    CountDownLatch atWork = new CountDownLatch(tasks.size());
    Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
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
      RuntimeException failed = new RuntimeException(failures.poll());
      failures.forEach(failed::addSuppressed);
      throw failed;
    }
  }
}
