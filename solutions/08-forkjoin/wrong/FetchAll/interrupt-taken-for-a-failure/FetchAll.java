// misconception: interrupted-is-failed
// says: and fetch threw an ExecutionException
// from: right/cancels-the-futures
package forkjoin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;

public final class FetchAll {

  private FetchAll() {}

  public static <R> List<R> fetch(
      List<? extends Callable<? extends R>> calls, int most, CompletableFuture<?> timeUp)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (most < 1) {
      throw new IllegalArgumentException("most: " + most);
    }
    if (timeUp.isDone()) {
      throw new TimeoutException();
    }
    ExecutorService pool = Executors.newFixedThreadPool(most);
    try (pool) {
      List<Future<R>> results = new ArrayList<>();
      CompletableFuture<Void> failed = new CompletableFuture<>();
      for (Callable<? extends R> call : calls) {
        results.add(
            pool.submit(() -> {
              try {
                return call.call();
              } catch (Throwable t) {
                failed.completeExceptionally(t);
                throw t;
              }
            }));
      }
      CompletableFuture<Object> early = CompletableFuture.anyOf(failed, timeUp);
      early.whenComplete((_, _) -> results.forEach(result -> result.cancel(true)));
      List<R> values = new ArrayList<>();
      try {
        for (Future<R> result : results) {
          values.add(result.get());
        }
      } catch (CancellationException | ExecutionException e) {
        pool.shutdownNow();
        if (failed.isDone()) {
          failed.get();
        }
        throw new TimeoutException();
      } catch (InterruptedException e) {
        pool.shutdownNow();
        throw e;
      }
      return values;
    }
  }
}
