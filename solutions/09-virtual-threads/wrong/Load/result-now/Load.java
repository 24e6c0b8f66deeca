// misconception: started-part-is-done
// says: was still under way
// from: reference
package virtualthreads;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class Load {

  private Load() {}

  public static Page load(
      Callable<String> profile, Callable<String> orders, CompletableFuture<?> timeUp)
      throws Exception {
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        Future<String> first = threads.submit(profile);
        Future<String> second = threads.submit(orders);
        return new Page(first.resultNow(), second.resultNow());
      } finally {
        threads.shutdownNow();
      }
    }
  }
}
