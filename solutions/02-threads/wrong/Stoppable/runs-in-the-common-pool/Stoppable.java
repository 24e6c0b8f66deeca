// misconception: a-thread-for-each-run
// says: a thread of the common pool
// from: reference
package threads;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

public final class Stoppable {

  private Stoppable() {}

  public static AutoCloseable start(Runnable step) {
    var stopped = new AtomicBoolean();
    var worker = new AtomicReference<Thread>();
    var loop =
        CompletableFuture.runAsync(() -> {
          worker.set(Thread.currentThread());
          while (!stopped.get()) {
            step.run();
          }
        });
    return () -> {
      stopped.set(true);
      worker.get().interrupt();
      if (Thread.currentThread() != worker.get()) {
        loop.join();
      }
    };
  }
}
