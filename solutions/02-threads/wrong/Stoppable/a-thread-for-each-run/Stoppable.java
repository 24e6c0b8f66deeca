// misconception: a-thread-for-each-run
// says: 3 runs of the step were in 3 threads
// from: right/runs-under-the-steps-lock
package threads;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

public final class Stoppable {

  private Stoppable() {}

  public static AutoCloseable start(Runnable step) {
    var stopped = new AtomicBoolean();
    var current = new AtomicReference<Thread>();
    Thread loop =
        new Thread(() -> {
          while (!stopped.get()) {
            Thread run = new Thread(step);
            current.set(run);
            run.start();
            try {
              run.join();
            } catch (InterruptedException e) {
              run.interrupt();
            }
          }
        });
    loop.start();
    return () -> {
      stopped.set(true);
      loop.interrupt();
      if (Thread.currentThread() != current.get()) {
        loop.join();
      }
    };
  }
}
