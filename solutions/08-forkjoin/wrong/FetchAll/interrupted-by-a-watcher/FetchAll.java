// misconception: interrupt-comes-in-time
// says: after fetch its caller was interrupted
// from: reference
package forkjoin;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    Thread caller = Thread.currentThread();
    Thread watcher =
        Thread.ofVirtual()
            .start(() -> {
              try {
                timeUp.get();
                caller.interrupt();
              } catch (InterruptedException | ExecutionException e) {
                // the caller needs no watcher any more
              }
            });
    try (ExecutorService pool = Executors.newFixedThreadPool(most)) {
      try {
        CompletionService<R> ended = new ExecutorCompletionService<>(pool);
        List<Future<R>> futures = new ArrayList<>();
        for (Callable<? extends R> call : calls) {
          futures.add(ended.submit(call::call));
        }
        for (int i = 0; i < calls.size(); i++) {
          ended.take().get();
        }
        List<R> results = new ArrayList<>();
        for (Future<R> future : futures) {
          results.add(future.get());
        }
        return results;
      } catch (InterruptedException e) {
        if (timeUp.isDone()) {
          throw new TimeoutException();
        }
        throw e;
      } finally {
        pool.shutdownNow();
        watcher.interrupt();
      }
    }
  }
}
