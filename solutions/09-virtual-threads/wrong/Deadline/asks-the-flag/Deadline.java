// misconception: interrupt-is-remembered
// says: swallowed its interrupt
// from: reference
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
    try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<List<R>> all = thread.submit(() -> inTurn(steps));
      Future<?> alarm =
          timer.schedule(() -> all.cancel(true), limit.toNanos(), TimeUnit.NANOSECONDS);
      try {
        return all.get();
      } catch (CancellationException e) {
        throw new TimeoutException();
      } catch (ExecutionException e) {
        throw failure(e);
      } finally {
        alarm.cancel(false);
        all.cancel(true);
      }
    }
  }

  private static <R> List<R> inTurn(List<? extends Callable<? extends R>> steps) throws Exception {
    List<R> results = new ArrayList<>();
    for (Callable<? extends R> step : steps) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException();
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
