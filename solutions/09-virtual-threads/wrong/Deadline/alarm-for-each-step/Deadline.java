// misconception: limit-for-each-step
// says: has given the timer 3 alarms
// from: right/step-by-step
package virtualthreads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public final class Deadline {

  private Deadline() {}

  public static <R> List<R> run(
      List<? extends Callable<? extends R>> steps, Duration limit, ScheduledExecutorService timer)
      throws Exception {
    List<R> results = new ArrayList<>();
    try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Callable<? extends R> step : steps) {
        Future<R> result = thread.submit(step::call);
        Future<?> alarm =
            timer.schedule(() -> result.cancel(true), limit.toNanos(), TimeUnit.NANOSECONDS);
        try {
          results.add(result.get());
        } catch (CancellationException e) {
          throw new TimeoutException();
        } catch (ExecutionException e) {
          throw failure(e);
        } finally {
          alarm.cancel(false);
          result.cancel(true);
        }
      }
      return results;
    }
  }

  private static Exception failure(ExecutionException wrapper) {
    if (wrapper.getCause() instanceof Error error) {
      throw error;
    }
    return (Exception) wrapper.getCause();
  }
}
