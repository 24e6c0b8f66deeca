// misconception: work-left-running
// says: Interrupted again
// from: right/threads-and-a-monitor
package virtualthreads;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

public final class Load {

  private Load() {}

  public static Page load(
      Callable<String> profile, Callable<String> orders, CompletableFuture<?> timeUp)
      throws Exception {
    var end = new CompletableFuture<Throwable>();
    var left = new AtomicInteger(2);
    String[] results = new String[2];
    timeUp.thenRun(() -> end.complete(new TimeoutException()));
    Thread first = start(() -> results[0] = profile.call(), left, end);
    Thread second = start(() -> results[1] = orders.call(), left, end);
    Throwable failure;
    try {
      failure = end.get();
    } catch (InterruptedException e) {
      failure = e;
    }
    first.interrupt();
    second.interrupt();
    first.join();
    second.join();
    switch (failure) {
      case null -> {
        return new Page(results[0], results[1]);
      }
      case Error error -> throw error;
      case Throwable e -> throw (Exception) e;
    }
  }

  private static Thread start(
      Callable<String> part, AtomicInteger left, CompletableFuture<Throwable> end) {
    return Thread.startVirtualThread(() -> {
      try {
        part.call();
        if (left.decrementAndGet() == 0) {
          end.complete(null);
        }
      } catch (Throwable e) {
        end.complete(e);
      }
    });
  }
}
