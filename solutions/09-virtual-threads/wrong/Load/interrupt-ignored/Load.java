// misconception: interrupt-swallowed
// says: did not interrupt the parts under way
// from: right/first-decides
package virtualthreads;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
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
        decided.join();
        return new Page(first.get(), second.get());
      } catch (CompletionException e) {
        if (e.getCause() instanceof Error error) {
          throw error;
        }
        throw (Exception) e.getCause();
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
}
