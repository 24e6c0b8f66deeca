// misconception: work-left-running
// says: when fetch came to its end they still were
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
      throw new TimeoutException("the time was up before the first call");
    }
    Future<R> late = new CompletableFuture<>(); // stands for the end of the time
    BlockingQueue<Future<R>> ended = new LinkedBlockingQueue<>();
    ExecutorService pool = Executors.newFixedThreadPool(most);
    {
      try {
        CompletionService<R> service = new ExecutorCompletionService<>(pool, ended);
        List<Future<R>> results = new ArrayList<>();
        for (Callable<? extends R> call : calls) {
          results.add(service.submit(call::call));
        }
        timeUp.thenRun(() -> ended.add(late));
        for (int i = 0; i < calls.size(); i++) {
          Future<R> next = ended.take();
          if (next == late) {
            throw new TimeoutException("the time is up");
          }
          next.get(); // what a call has thrown comes out here
        }
        return results.stream().map(Future::resultNow).toList();
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
