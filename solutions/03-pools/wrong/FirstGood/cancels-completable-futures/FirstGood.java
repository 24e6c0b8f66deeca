// misconception: losers-run-on
// says: nobody interrupted
// from: right/completable-future
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

public final class FirstGood {

  private FirstGood() {}

  public static <R> R of(List<? extends Callable<? extends R>> attempts)
      throws InterruptedException, ExecutionException {
    if (attempts.isEmpty()) {
      throw new IllegalArgumentException("no attempt, no answer");
    }
    ExecutorService pool = Executors.newFixedThreadPool(attempts.size());
    CompletableFuture<R> answer = new CompletableFuture<>();
    AtomicInteger left = new AtomicInteger(attempts.size());
    List<CompletableFuture<Void>> running = new ArrayList<>();
    for (Callable<? extends R> attempt : attempts) {
      running.add(
          CompletableFuture.runAsync(
              () -> {
                try {
                  answer.complete(attempt.call());
                } catch (Throwable thrown) {
                  if (left.decrementAndGet() == 0) {
                    answer.completeExceptionally(new CompletionException(thrown));
                  }
                }
              },
              pool));
    }
    try {
      return answer.get();
    } catch (InterruptedException e) {
      pool.shutdownNow();
      throw e;
    } finally {
      running.forEach(future -> future.cancel(true));
      pool.shutdown();
    }
  }
}
