// misconception: too-few-workers
// says: were ever at work at the same time
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;

public final class FirstGood {

  private FirstGood() {}

  public static <R> R of(List<? extends Callable<? extends R>> attempts)
      throws InterruptedException, ExecutionException {
    if (attempts.isEmpty()) {
      throw new IllegalArgumentException("no attempt, no answer");
    }
    CompletionService<R> finished = new ExecutorCompletionService<>(ForkJoinPool.commonPool());
    List<Future<R>> futures = new ArrayList<>();
    try {
      for (Callable<? extends R> attempt : attempts) {
        futures.add(finished.submit(attempt::call));
      }
      ExecutionException failure = null;
      for (int left = attempts.size(); left > 0; left--) {
        try {
          return finished.take().get();
        } catch (ExecutionException e) {
          failure = e;
        }
      }
      throw failure;
    } finally {
      futures.forEach(future -> future.cancel(true));
    }
  }
}
