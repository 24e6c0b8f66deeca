// misconception: gives-up-waiting
// says: a call
// from: reference
package forkjoin;

import java.util.ArrayList;
import java.util.List;
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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public final class FetchAll {

  private FetchAll() {}

  public static <R> List<R> fetch(
      List<? extends Callable<? extends R>> calls, int most, CompletableFuture<?> timeUp)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (most < 1) {
      throw new IllegalArgumentException("most: " + most);
    }
    if (timeUp.isDone()) {
      throw new TimeoutException();
    }
    Future<R> late = new CompletableFuture<>();
    BlockingQueue<Future<R>> ended = new LinkedBlockingQueue<>();
    ExecutorService pool = Executors.newFixedThreadPool(most);
    {
      try {
        CompletionService<R> service = new ExecutorCompletionService<>(pool, ended);
        timeUp.thenRun(() -> ended.add(late));
        List<Future<R>> futures = new ArrayList<>();
        for (Callable<? extends R> call : calls) {
          futures.add(service.submit(call::call));
        }
        for (int i = 0; i < calls.size(); i++) {
          Future<R> next = ended.take();
          if (next == late) {
            throw new TimeoutException();
          }
          next.get();
        }
        List<R> results = new ArrayList<>();
        for (Future<R> future : futures) {
          results.add(future.get());
        }
        return results;
      } finally {
        pool.shutdownNow();
        pool.awaitTermination(1, TimeUnit.SECONDS);
      }
    }
  }
}
