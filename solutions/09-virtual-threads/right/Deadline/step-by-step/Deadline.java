// kind: each step a task of its own, and one alarm for the one that is under way
package virtualthreads;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
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
    var late = new CompletableFuture<Void>();
    Future<?> alarm =
        timer.schedule(() -> late.complete(null), limit.toNanos(), TimeUnit.NANOSECONDS);
    List<R> results = new ArrayList<>();
    try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        for (Callable<? extends R> step : steps) {
          var result = new CompletableFuture<R>();
          thread.execute(() -> {
            try {
              result.complete(step.call());
            } catch (Throwable e) {
              result.completeExceptionally(e);
            }
          });
          CompletableFuture.anyOf(result, late).get();
          if (late.isDone()) {
            throw new TimeoutException();
          }
          results.add(result.get());
        }
        return results;
      } catch (ExecutionException e) {
        throw failure(e);
      } finally {
        alarm.cancel(false);
        thread.shutdownNow();
      }
    }
  }

  private static Exception failure(ExecutionException wrapper) {
    if (wrapper.getCause() instanceof Error error) {
      throw error;
    }
    return (Exception) wrapper.getCause();
  }
}
