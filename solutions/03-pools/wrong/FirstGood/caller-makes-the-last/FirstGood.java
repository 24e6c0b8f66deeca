// misconception: runs-on-your-thread
// says: busy with another attempt
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
    ExecutorService pool = Executors.newCachedThreadPool();
    try {
      CompletionService<R> finished = new ExecutorCompletionService<>(pool);
      for (Callable<? extends R> attempt : attempts.subList(1, attempts.size())) {
        finished.submit(attempt::call);
      }
      Callable<? extends R> mine = attempts.getFirst();
      ExecutionException failure;
      try {
        return mine.call();
      } catch (InterruptedException e) {
        throw e;
      } catch (Throwable thrown) {
        failure = new ExecutionException(thrown);
      }
      for (int left = attempts.size() - 1; left > 0; left--) {
        try {
          return finished.take().get();
        } catch (ExecutionException e) {
          failure = e;
        }
      }
      throw failure;
    } finally {
      pool.shutdownNow();
    }
  }
}
