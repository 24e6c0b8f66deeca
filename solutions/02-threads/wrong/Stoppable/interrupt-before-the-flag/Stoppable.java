// misconception: wakes-before-it-says-stop
// says: before close came to say stop a further run had begun
// from: reference
package threads;

import java.util.concurrent.atomic.AtomicBoolean;

public final class Stoppable {

  private Stoppable() {}

  public static AutoCloseable start(Runnable step) {
    var stopped = new AtomicBoolean();
    Thread thread =
        new Thread(() -> {
          while (!stopped.get()) {
            step.run();
          }
        });
    thread.start();
    return () -> {
      thread.interrupt();
      stopped.set(true);
      if (Thread.currentThread() != thread) {
        thread.join();
      }
    };
  }
}
