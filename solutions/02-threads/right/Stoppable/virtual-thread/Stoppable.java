// kind: a virtual thread; close waits on when it is interrupted
package threads;

import java.util.concurrent.atomic.AtomicBoolean;

public final class Stoppable {

  private Stoppable() {}

  public static AutoCloseable start(Runnable step) {

    AtomicBoolean open = new AtomicBoolean(true);
    Thread thread =
        Thread.ofVirtual()
            .start(() -> {
              while (open.get()) {
                step.run();
              }
            });
    return () -> {
      if (!open.getAndSet(false) || thread == Thread.currentThread()) {
        thread.interrupt();
        return;
      }
      thread.interrupt();
      boolean interrupted = false;
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    };
  }
}
