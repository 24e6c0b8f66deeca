// misconception: started-part-is-done
// says: profile=null
// from: right/any-of
package virtualthreads;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class Load {

  private Load() {}

  public static Page load(
      Callable<String> profile, Callable<String> orders, CompletableFuture<?> timeUp)
      throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var failed = new CompletableFuture<Void>();
      var first = start(profile, failed, threads);
      var second = start(orders, failed, threads);
      return new Page(first.getNow(null), second.getNow(null));
    }
  }

  private static CompletableFuture<String> start(
      Callable<String> part, CompletableFuture<Void> failed, ExecutorService threads) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return part.call();
          } catch (Exception e) {
            failed.completeExceptionally(e);
            return null;
          }
        },
        threads);
  }
}
