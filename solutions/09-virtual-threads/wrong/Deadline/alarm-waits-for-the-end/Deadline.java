// misconception: timer-is-a-worker
// says: alarm did not come up
// from: right/queue-of-endings
package virtualthreads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

public final class Deadline {

  private Deadline() {}

  public static <R> List<R> run(
      List<? extends Callable<? extends R>> steps, Duration limit, ScheduledExecutorService timer)
      throws Exception {
    List<R> results = new ArrayList<>();
    var end = new AtomicReference<Throwable>();
    var isDone = new AtomicBoolean();
    Thread worker =
        Thread.startVirtualThread(() -> {
          try {
            for (Callable<? extends R> step : steps) {
              if (end.get() != null) {
                return;
              }
              results.add(step.call());
            }
            isDone.set(end.get() == null);
          } catch (Throwable e) {
            end.compareAndSet(null, e);
          }
        });
    Future<?> alarm =
        timer.schedule(
            () -> {
              if (end.compareAndSet(null, new TimeoutException())) {
                worker.interrupt();
                worker.join();
              }
              return null;
            },
            limit.toNanos(),
            TimeUnit.NANOSECONDS);
    while (worker.isAlive()) {
      try {
        worker.join();
      } catch (InterruptedException e) {
        end.compareAndSet(null, e);
        worker.interrupt();
      }
    }
    alarm.cancel(false);
    if (isDone.get()) {
      return results;
    }
    if (end.get() instanceof Error error) {
      throw error;
    }
    throw (Exception) end.get();
  }
}
