// misconception: one-place-for-all-calls
// says: the first was closed: it was not stopped
// from: reference
package threads;

import java.util.concurrent.atomic.AtomicBoolean;

public final class Stoppable {
  private static Thread thread;

  private Stoppable() {}

  public static AutoCloseable start(Runnable step) {
    var stopped = new AtomicBoolean();
    thread =
        new Thread(() -> {
          while (!stopped.get()) {
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
