// misconception: get-throws-the-original
// says: AssertionError
// from: reference
package virtualthreads;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeoutException;

public final class Load {

  private Load() {}

  public static Page load(
      Callable<String> profile, Callable<String> orders, CompletableFuture<?> timeUp)
      throws Exception {
    Future<String> late = new CompletableFuture<>();
    BlockingQueue<Future<String>> ended = new LinkedBlockingQueue<>();
    timeUp.thenRun(() -> ended.add(late));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        CompletionService<String> service = new ExecutorCompletionService<>(threads, ended);
        Future<String> first = service.submit(profile);
        Future<String> second = service.submit(orders);
        for (int i = 0; i < 2; i++) {
          Future<String> next = ended.take();
          if (next == late) {
            throw new TimeoutException("the time is up");
          }
          next.get();
        }
        return new Page(first.resultNow(), second.resultNow());
      } catch (ExecutionException e) {
        if (e.getCause() instanceof Exception cause) {
          throw cause;
        }
        throw e;
      } finally {
        threads.shutdownNow();
      }
    }
  }
}
