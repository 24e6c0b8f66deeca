// misconception: failure-rewrapped
// says: with one of these as its cause
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
          return finished.take().get();
        } catch (ExecutionException e) {
          failure = new ExecutionException("every attempt failed", null);
        }
      }
      throw failure;
    } finally {
      pool.shutdownNow();
    }
  }
}
