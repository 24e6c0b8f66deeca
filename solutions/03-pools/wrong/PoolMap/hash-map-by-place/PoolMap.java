// misconception: unsafe-type-shared
// says: HashMap
// from: right/latch-and-array
package pools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

public final class PoolMap {
  private PoolMap() {}

  public static <T, R> List<R> map(
      int workers, Function<? super T, ? extends R> task, List<? extends T> items)
      throws InterruptedException, ExecutionException {
    Map<Integer, R> results = new HashMap<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      try {
        List<Future<?>> futures = new ArrayList<>();
        for (T item : items) {
          int place = futures.size();
          futures.add(pool.submit(() -> results.put(place, task.apply(item))));
        }
        for (Future<?> future : futures) {
          future.get();
        }
        List<R> inOrder = new ArrayList<>();
        for (int place = 0; place < futures.size(); place++) {
          inOrder.add(results.get(place));
        }
        return inOrder;
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
