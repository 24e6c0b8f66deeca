// misconception: waits-for-itself
// says: Called by the step itself
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
      thread.join();
    };
  }
}
