// misconception: waits-for-all
// says: still waited in invokeAll
// from: right/invoke-any
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
    List<Callable<R>> calls = new ArrayList<>();
    for (Callable<? extends R> attempt : attempts) {
      calls.add(attempt::call);
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(calls.size())) {
      ExecutionException failure = null;
      for (Future<R> done : pool.invokeAll(calls)) {
        try {
          return done.get();
        } catch (ExecutionException e) {
          failure = e;
        }
      }
      throw failure;
    }
  }
}
