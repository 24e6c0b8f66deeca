// kind: an executor whose thread, ended by a step that threw, gets a successor, which has nothing
// to do until close
package threads;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

public final class Stoppable {

  private Stoppable() {}

  public static AutoCloseable start(Runnable step) {
    AtomicReference<Thread> made = new AtomicReference<>();
    AtomicReference<Boolean> stop = new AtomicReference<>(Boolean.FALSE);
    ExecutorService pool =
        Executors.newSingleThreadExecutor(loop -> {
          Thread thread = new Thread(loop, "step");
          made.compareAndSet(null, thread);
          return thread;
        });
    pool.execute(() -> {
      while (stop.get() == Boolean.FALSE) {
        step.run();
      }
    });
    Thread thread = made.get();
    return () -> {
      stop.set(Boolean.TRUE);
      pool.shutdownNow();
      if (Thread.currentThread() != thread) {
        thread.join();
      }
    };
  }
}
