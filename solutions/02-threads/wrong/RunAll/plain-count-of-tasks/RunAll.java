// misconception: one-line-one-step
// says: main waits in ended.await()
// from: right/latch
package threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

public final class RunAll {
  private RunAll() {}

  public static void runAll(List<? extends Runnable> tasks) throws InterruptedException {
    if (tasks.isEmpty()) {
      return;
    }
    int[] left = {tasks.size()};
    CountDownLatch ended = new CountDownLatch(1);
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (Runnable task : tasks) {
      Thread thread =
          new Thread(() -> {
            try {
              task.run();
            } catch (Throwable t) {
              failure.set(t);
            } finally {
              left[0]--;
              if (left[0] == 0) {
                ended.countDown();
              }
            }
          });
      threads.add(thread);
      thread.start();
    }
    try {
      ended.await();
    } catch (InterruptedException e) {
      threads.forEach(Thread::interrupt);
      throw e;
    }
    if (failure.get() != null) {
      throw new IllegalStateException(failure.get());
    }
  }
}
