// misconception: interrupted-is-failed
// says: threw InterruptedException
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

public final class Deadline {

  private Deadline() {}

  public static <R> List<R> run(
      List<? extends Callable<? extends R>> steps, Duration limit, ScheduledExecutorService timer)
      throws Exception {
    Thread caller = Thread.currentThread();
    Future<?> alarm = timer.schedule(caller::interrupt, limit.toNanos(), TimeUnit.NANOSECONDS);
    try {
      List<R> results = new ArrayList<>();
      for (Callable<? extends R> step : steps) {
        if (alarm.isDone()) {
          throw new TimeoutException();
        }
        results.add(step.call());
      }
      return results;
    } finally {
      alarm.cancel(false);
    }
  }
}
