// misconception: failed-step-skipped
// says: and then its next run began
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
            try {
              step.run();
            } catch (Throwable t) {
              System.getLogger("stoppable").log(System.Logger.Level.DEBUG, "a step has failed", t);
            }
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
