// misconception: failed-step-skipped
// says: lived on
// from: right/blinker
package threads;

import java.io.*;
import java.nio.file.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;
import java.util.stream.*;

public final class Stoppable {
  private Stoppable() {}

  public static AutoCloseable start(Runnable step) {

    AtomicReference<Thread> worker = new AtomicReference<>();
    ScheduledExecutorService pool =
        Executors.newSingleThreadScheduledExecutor(r -> {
          Thread t = new Thread(r);
          worker.set(t);
          return t;
        });
    pool.scheduleWithFixedDelay(step, 0, 1, TimeUnit.NANOSECONDS);
    return () -> {
      pool.shutdownNow();
      if (Thread.currentThread() != worker.get()) {
        pool.awaitTermination(1, TimeUnit.DAYS);
        worker.get().join();
      }
    };
  }
}
