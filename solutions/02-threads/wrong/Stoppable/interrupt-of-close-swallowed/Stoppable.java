// misconception: interrupt-is-noise
// says: with the interrupt flag cleared
// from: reference
package threads;

import java.util.concurrent.atomic.AtomicBoolean;

public final class Stoppable {

  private Stoppable() {}

  public static AutoCloseable start(Runnable step) {

    AtomicBoolean stopped = new AtomicBoolean();
    Thread thread =
        new Thread(() -> {
          while (!stopped.get()) {
            step.run();
          }
        });
    thread.start();

    return () -> {
      stopped.set(true);
      thread.interrupt();
      while (thread.isAlive() && Thread.currentThread() != thread) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          thread.interrupt();
        }
      }
    };
  }
}
