// misconception: interrupt-comes-in-time
// says: its caller was interrupted
// from: right/in-the-calling-thread
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

public final class Deadline {

  private Deadline() {}

  public static <R> List<R> run(
      List<? extends Callable<? extends R>> steps, Duration limit, ScheduledExecutorService timer)
      throws Exception {
    Thread caller = Thread.currentThread();
    var isLate = new AtomicBoolean();
    Future<?> alarm =
        timer.schedule(
            () -> {
              isLate.set(true);
              caller.interrupt();
            },
            limit.toNanos(),
            TimeUnit.NANOSECONDS);
    try {
      List<R> results = new ArrayList<>();
      for (Callable<? extends R> step : steps) {
        if (isLate.get()) {
          Thread.interrupted();
          throw new TimeoutException();
        }
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        results.add(step.call());
      }
      if (isLate.get()) {
        Thread.interrupted();
        throw new TimeoutException();
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return results;
    } catch (InterruptedException e) {
      if (isLate.get()) {
        throw new TimeoutException();
      }
      throw e;
    } finally {
      alarm.cancel(false);
    }
  }
}
