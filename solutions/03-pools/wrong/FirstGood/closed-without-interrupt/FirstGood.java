// misconception: losers-run-on
// says: still waited in close
// from: reference
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
    try (ExecutorService pool = Executors.newFixedThreadPool(attempts.size())) {
      CompletionService<R> finished = new ExecutorCompletionService<>(pool);
      for (Callable<? extends R> attempt : attempts) {
        finished.submit(attempt::call);
      }
      return firstGood(finished, attempts.size());
    }
  }

  private static <R> R firstGood(CompletionService<R> finished, int attempts)
      throws InterruptedException, ExecutionException {
    ExecutionException failure = null;
    for (int i = 0; i < attempts; i++) {
      try {
        return finished.take().get();
      } catch (ExecutionException e) {
        failure = e; // not an answer: the others may still have one
      }
    }
    throw failure;
  }
}
