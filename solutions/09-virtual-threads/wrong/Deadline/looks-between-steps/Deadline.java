// misconception: looks-at-the-clock-in-between
// says: was not interrupted
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
    var isLate = new AtomicBoolean();
    Future<?> alarm = timer.schedule(() -> isLate.set(true), limit.toNanos(), TimeUnit.NANOSECONDS);
    try {
      List<R> results = new ArrayList<>();
      for (Callable<? extends R> step : steps) {
        R result = step.call();
        if (isLate.get()) {
          throw new TimeoutException();
        }
        results.add(result);
      }
      return results;
    } finally {
      alarm.cancel(false);
    }
  }
}
