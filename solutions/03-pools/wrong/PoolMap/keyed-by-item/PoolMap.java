// misconception: completion-order
// says: each with a number of its own
package pools;

import java.util.ArrayList;
import java.util.LinkedHashMap;
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
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      try {
        Map<T, Future<R>> futures = new LinkedHashMap<>();
        for (T item : items) {
          futures.put(item, pool.submit(() -> task.apply(item)));
        }
        List<R> results = new ArrayList<>();
        for (Future<R> future : futures.values()) {
          results.add(future.get());
        }
        return results;
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
