// misconception: sibling-stops-too
// says: was not interrupted
// from: reference
package virtualthreads;

import java.util.List;
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
      List<Future<String>> both = threads.invokeAll(List.of(profile, orders));
      return new Page(both.get(0).get(), both.get(1).get());
    } catch (ExecutionException e) {
      if (timeUp.isDone()) {
        throw new TimeoutException();
      }
      throw failure(e);
    }
  }

  private static Exception failure(ExecutionException wrapper) {
    if (wrapper.getCause() instanceof Error error) {
      throw error;
    }
    return (Exception) wrapper.getCause();
  }
}
