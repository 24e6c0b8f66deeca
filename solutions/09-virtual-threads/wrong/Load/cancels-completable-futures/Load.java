// misconception: sibling-stops-too
// says: was not interrupted
// from: right/any-of
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
      var failed = new CompletableFuture<Void>();
      var first = start(profile, failed, threads);
      var second = start(orders, failed, threads);
      var late =
          timeUp.<Void>thenCompose(_ -> CompletableFuture.failedFuture(new TimeoutException()));
      try {
        CompletableFuture.anyOf(CompletableFuture.allOf(first, second), failed, late).get();
        return new Page(first.join(), second.join());
      } catch (ExecutionException e) {
        throw failure(e);
      } finally {
        first.cancel(true);
        second.cancel(true);
      }
    }
  }

  private static CompletableFuture<String> start(
      Callable<String> part, CompletableFuture<Void> failed, ExecutorService threads) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return part.call();
          } catch (Throwable e) {
            failed.completeExceptionally(e);
            return null;
          }
        },
        threads);
  }

  private static Exception failure(ExecutionException wrapper) {
    if (wrapper.getCause() instanceof Error error) {
      throw error;
    }
    return (Exception) wrapper.getCause();
  }
}
