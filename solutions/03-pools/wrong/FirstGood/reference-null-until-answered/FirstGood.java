// misconception: null-is-no-answer
// says: Attempt 1 answered null
package pools;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

public final class FirstGood {

  private FirstGood() {}

  public static <R> R of(List<? extends Callable<? extends R>> attempts)
      throws InterruptedException, ExecutionException {
    if (attempts.isEmpty()) {
      throw new IllegalArgumentException("no attempt, no answer");
    }
    ExecutorService pool = Executors.newFixedThreadPool(attempts.size());
    try {
      AtomicReference<R> answer = new AtomicReference<>();
      AtomicReference<Throwable> failure = new AtomicReference<>();
      Semaphore news = new Semaphore(0);
      for (Callable<? extends R> attempt : attempts) {
        pool.execute(() -> {
          try {
            answer.compareAndSet(null, attempt.call());
          } catch (Throwable thrown) {
            failure.set(thrown);
          } finally {
            news.release();
          }
        });
      }
      for (int left = attempts.size(); left > 0 && answer.get() == null; left--) {
        news.acquire();
      }
      if (answer.get() == null) {
        throw new ExecutionException(failure.get());
      }
      return answer.get();
    } finally {
      pool.shutdownNow();
    }
  }
}
