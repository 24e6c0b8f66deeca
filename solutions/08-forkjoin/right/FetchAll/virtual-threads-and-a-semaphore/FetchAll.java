// kind: a virtual thread for each call, and a semaphore with as many permits as may be under way
package forkjoin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
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
    CompletableFuture<Void> failed = new CompletableFuture<>();
    Semaphore places = new Semaphore(most);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        List<CompletableFuture<R>> results = new ArrayList<>();
        for (Callable<? extends R> call : calls) {
          CompletableFuture<R> result = new CompletableFuture<>();
          results.add(result);
          threads.submit(() -> {
            places.acquire();
            try {
              result.complete(call.call());
            } catch (Throwable t) {
              failed.completeExceptionally(t);
            } finally {
              places.release();
            }
            return null;
          });
        }
        CompletableFuture<Void> all =
            CompletableFuture.allOf(results.toArray(new CompletableFuture<?>[0]));
        CompletableFuture.anyOf(all, failed, timeUp).get();
        if (!all.isDone()) {
          throw new TimeoutException();
        }
        return results.stream().map(CompletableFuture::join).toList();
      } finally {
        threads.shutdownNow();
      }
    }
  }
}
