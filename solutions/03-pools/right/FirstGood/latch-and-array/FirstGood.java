// kind: a latch; which failure is kept is left to chance
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
    Throwable[] failure = new Throwable[1];
    AtomicReference<Object[]> answer = new AtomicReference<>();
    try {
      for (Callable<? extends R> attempt : attempts) {
        pool.execute(() -> {
          try {
            answer.compareAndSet(null, new Object[] {attempt.call()});
            over.countDown();
          } catch (Throwable thrown) {
            failure[0] = thrown;
            if (left.decrementAndGet() == 0) {
              over.countDown();
            }
          }
        });
      }
      over.await();
      if (answer.get() == null) {
        throw new ExecutionException(failure[0]);
      }
      @SuppressWarnings("unchecked")
      R found = (R) answer.get()[0];
      return found;
    } finally {
      pool.shutdownNow();
    }
  }
}
