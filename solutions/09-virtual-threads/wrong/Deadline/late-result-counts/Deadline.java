// misconception: late-is-better-than-never
// says: returned nevertheless
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
    var isOver = new AtomicBoolean();
    var results = new ArrayList<R>();
    var failure = new AtomicReference<Throwable>();
    Thread worker =
        Thread.startVirtualThread(() -> {
          try {
            for (Callable<? extends R> step : steps) {
              if (isOver.get()) {
                throw new TimeoutException();
              }
              results.add(step.call());
            }
          } catch (InterruptedException e) {
            failure.set(isOver.get() ? new TimeoutException() : e);
          } catch (Throwable e) {
            failure.set(e);
          }
        });
    Future<?> alarm =
        timer.schedule(
            () -> {
              isOver.set(true);
              worker.interrupt();
            },
            limit.toNanos(),
            TimeUnit.NANOSECONDS);
    InterruptedException interrupt = null;
    while (worker.isAlive()) {
      try {
        worker.join();
      } catch (InterruptedException e) {
        interrupt = e;
        isOver.set(true);
        worker.interrupt();
      }
    }
    alarm.cancel(false);
    if (interrupt != null) {
      throw interrupt;
    }
    switch (failure.get()) {
      case null -> {
        return results;
      }
      case Error error -> throw error;
      case Throwable e -> throw (Exception) e;
    }
  }
}
