// misconception: waits-for-all
// says: still waited in Future.get
// from: right/completion-service
package pools;

import java.util.ArrayList;
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
      List<Future<R>> futures = new ArrayList<>();
      for (Callable<? extends R> attempt : attempts) {
        futures.add(pool.submit(attempt::call));
      }
      ExecutionException failure = null;
      for (Future<R> future : futures) {
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
