// misconception: interrupt-not-handed-on
// says: gave up, but its attempts ran on
// from: right/completion-service
package pools;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
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
    try {
      CompletionService<R> finished = new ExecutorCompletionService<>(pool);
      for (Callable<? extends R> attempt : attempts) {
        finished.submit(attempt::call);
      }
      ExecutionException failure = null;
      for (int left = attempts.size(); left > 0; left--) {
        try {
          R answer = finished.take().get();
          pool.shutdownNow();
          return answer;
        } catch (ExecutionException e) {
          failure = e;
        }
      }
      throw failure;
    } finally {
      pool.shutdown();
    }
  }
}
