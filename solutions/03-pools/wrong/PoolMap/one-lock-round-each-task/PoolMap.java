// misconception: one-big-lock
// says: Never two tasks at the same time
// from: right/list-of-futures
package pools;

import java.util.ArrayList;
import java.util.Collections;
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
        List<R> results = new ArrayList<>(Collections.nCopies(all.size(), null));
        List<Future<?>> futures = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
          int place = i;
          futures.add(
              pool.submit(() -> {
                synchronized (results) {
                  results.set(place, task.apply(all.get(place)));
                }
              }));
        }
        for (Future<?> future : futures) {
          future.get();
        }
        return results;
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
