// misconception: asked-in-turn
// says: the orders failed
// says: did not notice
// from: reference
package virtualthreads;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;

public final class Load {

  private Load() {}

  public static Page load(
      Callable<String> profile, Callable<String> orders, CompletableFuture<?> timeUp)
      throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      timeUp.thenRun(threads::shutdownNow);
      try {
        Future<String> first = threads.submit(profile);
        Future<String> second = threads.submit(orders);
        return new Page(first.get(), second.get());
      } catch (ExecutionException e) {
        if (timeUp.isDone()) {
          throw new TimeoutException();
        }
        throw failure(e);
      } finally {
        threads.shutdownNow();
      }
    }
  }

  private static Exception failure(ExecutionException wrapper) {
    if (wrapper.getCause() instanceof Error error) {
      throw error;
    }
    return (Exception) wrapper.getCause();
  }
}
