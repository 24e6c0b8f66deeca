// kind: a CompletableFuture that is completed by whatever comes first
package virtualthreads;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

public final class Load {

  private Load() {}

  public static Page load(
      Callable<String> profile, Callable<String> orders, CompletableFuture<?> timeUp)
      throws Exception {
    var decided = new CompletableFuture<Void>();
    timeUp.thenRun(() -> decided.completeExceptionally(new TimeoutException("the time is up")));
    var left = new AtomicInteger(2);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        Future<String> first = threads.submit(() -> part(profile, left, decided));
        Future<String> second = threads.submit(() -> part(orders, left, decided));
        decided.get();
        return new Page(first.get(), second.get());
      } catch (ExecutionException e) {
        throw failure(e);
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private static String part(
      Callable<String> part, AtomicInteger left, CompletableFuture<Void> decided) throws Exception {
    try {
      String result = part.call();
      if (left.decrementAndGet() == 0) {
        decided.complete(null);
      }
      return result;
    } catch (Throwable e) {
      decided.completeExceptionally(e);
      throw e;
    }
  }

  private static Exception failure(ExecutionException wrapper) {
    if (wrapper.getCause() instanceof Error error) {
      throw error;
    }
    return (Exception) wrapper.getCause();
  }
}
