// misconception: null-is-no-answer
// says: Three tasks returned null
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
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
        ConcurrentMap<Integer, R> results = new ConcurrentHashMap<>();
        List<Future<?>> futures = new ArrayList<>();
        for (T item : items) {
          int place = futures.size();
          futures.add(pool.submit(() -> results.put(place, task.apply(item))));
        }
        for (Future<?> future : futures) {
          future.get();
        }
        return new ArrayList<>(new TreeMap<>(results).values());
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
