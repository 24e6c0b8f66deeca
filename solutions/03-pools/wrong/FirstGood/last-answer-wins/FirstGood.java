// misconception: waits-for-all
// says: still waited for attempts
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
      R answer = null;
      int answers = 0;
      ExecutionException failure = null;
      for (int left = attempts.size(); left > 0; left--) {
        try {
          answer = finished.take().get();
          answers++;
        } catch (ExecutionException e) {
          failure = e;
        }
      }
      if (answers == 0) {
        throw failure;
      }
      return answer;
    } finally {
      pool.shutdownNow();
    }
  }
}
