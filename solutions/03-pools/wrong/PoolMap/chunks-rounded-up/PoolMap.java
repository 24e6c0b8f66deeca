// misconception: too-few-workers
// says: were ever at work at the same time
// from: right/list-of-futures
package pools;

import java.util.ArrayList;
import java.util.List;
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
        List<T> all = new ArrayList<>(items);
        int chunk = Math.ceilDiv(all.size(), workers);
        List<Future<List<R>>> futures = new ArrayList<>();
        for (int from = 0; from < all.size(); from += chunk) {
          List<T> part = all.subList(from, Math.min(from + chunk, all.size()));
          futures.add(
              pool.submit(() -> {
                List<R> results = new ArrayList<>();
                for (T item : part) {
                  results.add(task.apply(item));
                }
                return results;
              }));
        }
        List<R> results = new ArrayList<>();
        for (Future<List<R>> future : futures) {
          results.addAll(future.get());
        }
        return results;
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
