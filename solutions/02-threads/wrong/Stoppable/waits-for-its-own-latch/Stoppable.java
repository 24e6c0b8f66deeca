// misconception: waits-for-itself
// says: close never returns
// from: right/latch
package threads;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

public final class Stoppable {

  private Stoppable() {}

  public static AutoCloseable start(Runnable step) {

    AtomicBoolean stopped = new AtomicBoolean();
    CountDownLatch ended = new CountDownLatch(1);
    Thread thread =
        new Thread(() -> {
          try {
            while (!stopped.get()) {
              step.run();
            }
          } finally {
            ended.countDown();
          }
        });
    thread.start();
    return () -> {
      stopped.set(true);
      if (Thread.currentThread() != thread) {
        thread.interrupt();
      }
      ended.await();
    };
  }
}
