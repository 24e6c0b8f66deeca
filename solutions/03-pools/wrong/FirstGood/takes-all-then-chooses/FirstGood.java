// misconception: waits-for-all
// says: still waited for attempts
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
      List<Future<R>> done = new ArrayList<>();
      for (int left = attempts.size(); left > 0; left--) {
        done.add(finished.take());
      }
      ExecutionException failure = null;
      for (Future<R> future : done) {
        try {
          return future.get();
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
