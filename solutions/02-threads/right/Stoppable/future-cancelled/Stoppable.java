// kind: a future is asked whether it was cancelled, and a thread is joined
package threads;

import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;

public final class Stoppable {

  private Stoppable() {}

  public static AutoCloseable start(Runnable step) {
    var self = new AtomicReference<FutureTask<Void>>();
    var loop =
        new FutureTask<Void>(
            () -> {
              while (!self.get().isCancelled()) {
                step.run();
              }
            },
            null);
    self.set(loop);
    Thread thread = Thread.ofPlatform().start(loop);
    return () -> {
      loop.cancel(true);
      if (Thread.currentThread() != thread) {
        thread.join();
      }
    };
  }
}
