// kind: an executor of one thread, shut down now
package threads;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

public final class Stoppable {

  private Stoppable() {}

  public static AutoCloseable start(Runnable step) {

    ExecutorService pool = Executors.newSingleThreadExecutor();
    AtomicReference<Thread> own = new AtomicReference<>();
    pool.submit(() -> {
      own.set(Thread.currentThread());
      try {
        while (!pool.isShutdown()) {
          step.run();
        }
      } finally {
        pool.shutdown();
      }
    });
    return () -> {
      pool.shutdownNow();
      if (Thread.currentThread() != own.get()) {
        pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
      }
    };
  }
}
