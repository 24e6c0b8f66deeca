// misconception: interrupt-is-a-leftover
// says: nobody wakes the step
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
            Thread.interrupted(); // the step may have left it set
            step.run();
          }
        });
    thread.start();
    return () -> {
      stopped.set(true);
      thread.interrupt();
      if (Thread.currentThread() != thread) {
        thread.join();
      }
    };
  }
}
