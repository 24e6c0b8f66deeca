// misconception: failure-leaves-waiting
// says: map waits for ever in CountDownLatch.await
// from: right/latch-and-array
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

public final class PoolMap {

  private PoolMap() {}

  public static <T, R> List<R> map(
      int workers, Function<? super T, ? extends R> task, List<? extends T> items)
      throws InterruptedException, ExecutionException {
    List<T> all = new ArrayList<>(items);
    AtomicReferenceArray<R> results = new AtomicReferenceArray<>(all.size());
    AtomicReference<Throwable> failure = new AtomicReference<>();
    CountDownLatch left = new CountDownLatch(all.size());
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      try {
        for (int i = 0; i < all.size(); i++) {
          int place = i;
          pool.execute(() -> {
            try {
              results.set(place, task.apply(all.get(place)));
              left.countDown();
            } catch (Throwable thrown) {
              failure.compareAndSet(null, thrown);
            }
          });
        }
        left.await();
      } finally {
        pool.shutdownNow();
      }
    }
    if (failure.get() != null) {
      throw new ExecutionException(failure.get());
    }
    List<R> inOrder = new ArrayList<>();
    for (int i = 0; i < results.length(); i++) {
      inOrder.add(results.get(i));
    }
    return inOrder;
  }
}
