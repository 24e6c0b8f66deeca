// misconception: failure-stops-nothing
// says: were not interrupted
// from: reference
package forkjoin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;

public final class FetchAll {

  private FetchAll() {}

  private record Outcome<R>(R result, Throwable failure, boolean late) {}

  public static <R> List<R> fetch(
      List<? extends Callable<? extends R>> calls, int most, CompletableFuture<?> timeUp)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (most < 1) {
      throw new IllegalArgumentException("most: " + most);
    }
    if (timeUp.isDone()) {
      throw new TimeoutException();
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(most)) {
      try {
        List<CompletableFuture<Outcome<R>>> futures = new ArrayList<>();
        for (Callable<? extends R> call : calls) {
          futures.add(CompletableFuture.supplyAsync(() -> outcome(call, timeUp), pool));
        }
        List<R> results = new ArrayList<>();
        for (CompletableFuture<Outcome<R>> future : futures) {
          CompletableFuture.anyOf(future, timeUp).get();
          if (!future.isDone()) {
            throw new TimeoutException();
          }
          Outcome<R> outcome = future.join();
          if (outcome.late()) {
            throw new TimeoutException();
          }
          if (outcome.failure() != null) {
            throw new ExecutionException(outcome.failure());
          }
          results.add(outcome.result());
        }
        return results;
      } finally {
        pool.shutdownNow();
      }
    }
  }

  private static <R> Outcome<R> outcome(Callable<? extends R> call, CompletableFuture<?> timeUp) {
    R result = null;
    Throwable failure = null;
    try {
      result = call.call();
    } catch (Throwable t) {
      failure = t;
    }
    return new Outcome<>(result, failure, timeUp.isDone());
  }
}
