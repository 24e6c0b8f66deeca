// misconception: work-repeated
// says: they were made 3 times
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
      try {
        CompletionService<R> finished = new ExecutorCompletionService<>(pool);
        for (Callable<? extends R> attempt : attempts) {
          finished.submit(attempt::call);
        }
        return firstGood(finished, attempts);
      } finally {
        pool.shutdownNow(); // interrupts the losers
      }
    }
  }

  private static <R> R firstGood(
      CompletionService<R> finished, List<? extends Callable<? extends R>> attempts)
      throws InterruptedException, ExecutionException {
    for (int i = 0; i < attempts.size(); i++) {
      try {
        return finished.take().get();
      } catch (ExecutionException e) {
        // not an answer: the others may still have one
      }
    }
    try {
      return attempts.getLast().call(); // to see what it throws
    } catch (Throwable failure) {
      throw new ExecutionException(failure);
    }
  }
}
