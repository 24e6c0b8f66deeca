// misconception: run-is-not-start
// says: The step runs on the very thread that called start
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
    thread.run();

    return () -> {
      stopped.set(true);
      thread.interrupt();
      thread.join();
    };
  }
}
