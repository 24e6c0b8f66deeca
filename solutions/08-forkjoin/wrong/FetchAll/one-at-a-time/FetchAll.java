// misconception: waits-in-the-loop
// says: at the same time
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
        List<R> values = new ArrayList<>();
        for (Callable<? extends R> call : calls) {
          Future<R> result = pool.submit(() -> call.call());
          values.add(result.get());
        }
        return values;
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
