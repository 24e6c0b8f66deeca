// misconception: timer-is-a-worker
// says: in the timer's thread
// from: reference
package virtualthreads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
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
    var isOver = new AtomicBoolean();
    Future<List<R>> all = timer.submit(() -> inTurn(steps, isOver));
    Future<?> alarm =
        timer.schedule(
            () -> {
              isOver.set(true);
              all.cancel(true);
            },
            limit.toNanos(),
            TimeUnit.NANOSECONDS);
    try {
      return all.get();
    } catch (CancellationException e) {
      throw new TimeoutException();
    } catch (ExecutionException e) {
      throw failure(e);
    } finally {
      alarm.cancel(false);
      isOver.set(true);
      all.cancel(true);
    }
  }

  private static <R> List<R> inTurn(
      List<? extends Callable<? extends R>> steps, AtomicBoolean isOver) throws Exception {
    List<R> results = new ArrayList<>();
    for (Callable<? extends R> step : steps) {
      if (isOver.get()) {
        throw new TimeoutException("the time is up");
      }
      results.add(step.call());
    }
    return results;
  }

  private static Exception failure(ExecutionException wrapper) {
    if (wrapper.getCause() instanceof Error error) {
      throw error;
    }
    return (Exception) wrapper.getCause();
  }
}
