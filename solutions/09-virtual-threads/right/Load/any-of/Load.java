// kind: anyOf: both, a failure, or the end of the time
package virtualthreads;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;

public final class Load {

  private Load() {}

  public static Page load(
      Callable<String> profile, Callable<String> orders, CompletableFuture<?> timeUp)
      throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        var failed = new CompletableFuture<Void>();
        if (timeUp.isDone()) {
          throw new TimeoutException("the time was up");
        }
        CompletableFuture<String> first = start(profile, failed, threads);
        CompletableFuture<String> second = start(orders, failed, threads);
        var late =
            timeUp.<Void>thenCompose(_ -> CompletableFuture.failedFuture(new TimeoutException()));
        CompletableFuture.anyOf(CompletableFuture.allOf(first, second), failed, late).get();
        return new Page(first.join(), second.join());
      } catch (ExecutionException e) {
        throw failure(e);
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private static CompletableFuture<String> start(
      Callable<String> part, CompletableFuture<Void> failed, ExecutorService threads) {
    var result = new CompletableFuture<String>();
    threads.execute(() -> {
      try {
        result.complete(part.call());
      } catch (Throwable e) {
        failed.completeExceptionally(e);
      }
    });
    return result;
  }

  private static Exception failure(ExecutionException wrapper) {
    if (wrapper.getCause() instanceof Error error) {
      throw error;
    }
    return (Exception) wrapper.getCause();
  }
}
