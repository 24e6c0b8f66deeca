// misconception: dropped-calls-answer
// says: fetch waits for ever
// from: right/cancels-the-futures
package forkjoin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
    try (ExecutorService pool = Executors.newFixedThreadPool(most)) {
      timeUp.thenRun(pool::shutdownNow);
      List<Future<R>> results = new ArrayList<>();
      for (Callable<? extends R> call : calls) {
        results.add(pool.submit(() -> call.call()));
      }
      List<R> values = new ArrayList<>();
      try {
        for (Future<R> result : results) {
          try {
            values.add(result.get());
          } catch (ExecutionException e) {
            if (!timeUp.isDone()) {
              throw e;
            }
          }
        }
      } finally {
        pool.shutdownNow();
      }
      if (timeUp.isDone()) {
        throw new TimeoutException();
      }
      return values;
    }
  }
}
