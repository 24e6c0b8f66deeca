// misconception: told-before-it-is-there
// says: FirstGood.of gave null
// from: right/future-task-done
package pools;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

public final class FirstGood {
  private FirstGood() {}

  public static <R> R of(List<? extends Callable<? extends R>> attempts)
      throws InterruptedException, ExecutionException {
    if (attempts.isEmpty()) {
      throw new IllegalArgumentException("no attempt, no answer");
    }
    ExecutorService pool = Executors.newFixedThreadPool(attempts.size());
    CountDownLatch over = new CountDownLatch(1);
    AtomicInteger left = new AtomicInteger(attempts.size());
    AtomicReference<Throwable> failure = new AtomicReference<>();
    AtomicReference<R> answer = new AtomicReference<>();
    try {
      for (Callable<? extends R> attempt : attempts) {
        pool.execute(() -> {
          try {
            R found = attempt.call();
            over.countDown();
            answer.set(found);
          } catch (Throwable thrown) {
            failure.set(thrown);
            if (left.decrementAndGet() == 0) {
              over.countDown();
            }
          }
        });
      }
      over.await();
      if (left.get() == 0) {
        throw new ExecutionException(failure.get());
      }
      return answer.get();
    } finally {
      pool.shutdownNow();
    }
  }
}
