// misconception: one-will-succeed
// says: waits for an answer for ever
// from: right/invoke-any
package pools;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;

public final class FirstGood {

  private FirstGood() {}

  public static <R> R of(List<? extends Callable<? extends R>> attempts)
      throws InterruptedException, ExecutionException {
    if (attempts.isEmpty()) {
      throw new IllegalArgumentException("no attempt, no answer");
    }
    ExecutorService pool = Executors.newFixedThreadPool(attempts.size());
    try {
      BlockingQueue<Optional<R>> answers = new LinkedBlockingQueue<>();
      for (Callable<? extends R> attempt : attempts) {
        pool.submit(() -> answers.add(Optional.ofNullable(attempt.call())));
      }
      return answers.take().orElse(null);
    } finally {
      pool.shutdownNow();
    }
  }
}
