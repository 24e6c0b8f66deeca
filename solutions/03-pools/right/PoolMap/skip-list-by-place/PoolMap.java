// kind: results in a concurrent map, by place
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
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
    ConcurrentSkipListMap<Integer, Optional<R>> results = new ConcurrentSkipListMap<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      try {
        List<Future<?>> futures = new ArrayList<>();
        for (T item : items) {
          int place = futures.size();
          futures.add(
              pool.submit(() -> {
                results.put(place, Optional.ofNullable(task.apply(item)));
              }));
        }
        for (Future<?> future : futures) {
          future.get();
        }
        List<R> inOrder = new ArrayList<>();
        results.values().forEach(result -> inOrder.add(result.orElse(null)));
        return inOrder;
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
