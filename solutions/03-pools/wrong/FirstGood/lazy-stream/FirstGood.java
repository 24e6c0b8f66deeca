// misconception: waits-in-the-loop
// says: Never two tasks at the same time
// from: right/completion-service
package pools;

import java.util.Iterator;
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
      Iterator<Future<R>> futures =
          attempts.stream().map(attempt -> pool.<R>submit(attempt::call)).iterator();
      ExecutionException failure = null;
      while (futures.hasNext()) {
        try {
          return futures.next().get();
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
