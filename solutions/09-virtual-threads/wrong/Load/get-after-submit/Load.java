// misconception: waits-in-the-loop
// says: never two tasks at the same time
// from: right/first-decides
package virtualthreads;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class Load {

  private Load() {}

  public static Page load(
      Callable<String> profile, Callable<String> orders, CompletableFuture<?> timeUp)
      throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      timeUp.thenRun(threads::shutdownNow);
      String first = threads.submit(profile).get();
      String second = threads.submit(orders).get();
      return new Page(first, second);
    } catch (ExecutionException e) {
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
