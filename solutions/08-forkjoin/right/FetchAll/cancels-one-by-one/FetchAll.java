// kind: a completion service whose futures are cancelled one after the other
package forkjoin;

import java.util.*;
import java.util.concurrent.*;

public final class FetchAll {
  private FetchAll() {}

  public static <R> List<R> fetch(
      List<? extends Callable<? extends R>> calls, int most, CompletableFuture<?> timeUp)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (most < 1) throw new IllegalArgumentException();
    if (timeUp.isDone()) throw new TimeoutException();
    BlockingQueue<Future<R>> ended = new LinkedBlockingQueue<>();
    Future<R> late = new CompletableFuture<>();
    timeUp.thenRun(() -> ended.add(late));
    List<Future<R>> futures = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(most)) {
      try {
        var service = new ExecutorCompletionService<R>(pool, ended);
        for (Callable<? extends R> call : calls) futures.add(service.submit(call::call));
        for (int i = 0; i < futures.size(); i++) {
          Future<R> f = ended.take();
          if (f == late) throw new TimeoutException();
          f.get();
        }
        List<R> results = new ArrayList<>();
        for (Future<R> f : futures) results.add(f.resultNow());
        return results;
      } finally {
        for (Future<R> f : futures) f.cancel(true);
      }
    }
  }
}
