// misconception: flag-wakes-nobody
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
            step.run();
          }
        });
    thread.start();

    return () -> {
      stopped.set(true);
      if (Thread.currentThread() != thread) {
        thread.join();
      }
    };
  }
}
