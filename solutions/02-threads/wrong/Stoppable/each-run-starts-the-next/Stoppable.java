// misconception: a-thread-for-each-run
// says: 3 runs of the step were in 3 threads
// from: reference
package threads;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

public final class Stoppable {

  private Stoppable() {}

  public static AutoCloseable start(Runnable step) {
    var stopped = new AtomicBoolean();
    var current = new AtomicReference<Thread>();
    begin(step, stopped, current);
    return () -> {
      stopped.set(true);
      current.get().interrupt();
      if (Thread.currentThread() != current.get()) {
        current.get().join();
      }
    };
  }

  private static void begin(Runnable step, AtomicBoolean stopped, AtomicReference<Thread> current) {
    Thread thread =
        new Thread(() -> {
          step.run();
          if (!stopped.get()) {
            begin(step, stopped, current);
          }
        });
    current.set(thread);
    thread.start();
  }
}
