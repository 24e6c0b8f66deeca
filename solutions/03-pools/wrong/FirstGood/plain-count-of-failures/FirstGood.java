// misconception: one-line-one-step
// says: nobody is left who could go on
// from: right/completable-future
package pools;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class FirstGood {
  private FirstGood() {}

  public static <R> R of(List<? extends Callable<? extends R>> attempts)
      throws InterruptedException, ExecutionException {
    if (attempts.isEmpty()) {
      throw new IllegalArgumentException("no attempt, no answer");
    }
    ExecutorService pool = Executors.newFixedThreadPool(attempts.size());
    int[] left = {attempts.size()};
    CompletableFuture<R> answer = new CompletableFuture<>();
    try {
      for (Callable<? extends R> attempt : attempts) {
        pool.execute(() -> {
          try {
            answer.complete(attempt.call());
          } catch (Throwable thrown) {
            left[0]--;
            if (left[0] == 0) {
              answer.completeExceptionally(thrown);
            }
          }
        });
      }
      return answer.get();
    } finally {
      pool.shutdownNow();
    }
  }
}
