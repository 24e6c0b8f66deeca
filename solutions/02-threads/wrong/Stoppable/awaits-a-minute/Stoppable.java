// misconception: a-while-is-enough
// says: gave up after waiting
// from: right/latch
package threads;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

public final class Stoppable {

  private Stoppable() {}

  public static AutoCloseable start(Runnable step) {

    AtomicBoolean stopped = new AtomicBoolean();
    CountDownLatch ended = new CountDownLatch(1);
    Thread thread =
        Thread.ofPlatform()
            .daemon()
            .start(() -> {
              try {
                while (!stopped.get()) {
                  step.run();
                }
              } finally {
                ended.countDown();
              }
            });
    return () -> {
      stopped.set(true);
      thread.interrupt();
      if (Thread.currentThread() != thread) {
        ended.await(1, TimeUnit.MINUTES);
      }
    };
  }
}
