// misconception: waits-in-the-loop
// says: Never two tasks at the same time
package pools;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
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
      ExecutionException failure = null;
      for (Callable<? extends R> attempt : attempts) {
        Future<R> future = pool.submit(attempt::call);
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
