// misconception: calls-hear-the-clock
// says: they were not interrupted
// from: reference
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
      try {
        List<Future<R>> results = new ArrayList<>();
        for (Callable<? extends R> call : calls) {
          results.add(pool.submit(() -> call.call()));
        }
        List<R> values = new ArrayList<>();
        for (Future<R> result : results) {
          if (timeUp.isDone()) {
            throw new TimeoutException();
          }
          values.add(result.get());
        }
        return values;
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
