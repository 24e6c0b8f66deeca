// kind: results in a plain array, a latch counts down
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

public final class PoolMap {
  private PoolMap() {}

  public static <T, R> List<R> map(
      int workers, Function<? super T, ? extends R> task, List<? extends T> items)
      throws InterruptedException, ExecutionException {
    Object[] results = new Object[items.size()];
    CountDownLatch left = new CountDownLatch(items.size());
    AtomicReference<Throwable> failure = new AtomicReference<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      try {
        for (int i = 0; i < items.size(); i++) {
          int place = i;
          pool.execute(() -> {
            try {
              results[place] = task.apply(items.get(place));
            } catch (Throwable thrown) {
              failure.compareAndSet(null, thrown);
            } finally {
              left.countDown();
            }
          });
        }
        left.await();
        if (failure.get() != null) {
          throw new ExecutionException(failure.get());
        }
        List<R> inOrder = new ArrayList<>();
        for (Object result : results) {
          @SuppressWarnings("unchecked")
          R r = (R) result;
          inOrder.add(r);
        }
        return inOrder;
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
