// kind: each run under the monitor of the step; close does not need it
package threads;

import java.util.concurrent.atomic.AtomicBoolean;

public final class Stoppable {

  private Stoppable() {}

  public static AutoCloseable start(Runnable step) {
    var stopped = new AtomicBoolean();
    Thread thread =
        new Thread(() -> {
          while (!stopped.get()) {
            synchronized (step) {
              if (!stopped.get()) {
                step.run();
              }
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
