// misconception: equal-items-share
// says: each with a number of its own
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
        List<R> results = new ArrayList<>(Collections.nCopies(items.size(), null));
        List<Future<?>> futures = new ArrayList<>();
        for (T item : items) {
          futures.add(pool.submit(() -> results.set(items.indexOf(item), task.apply(item))));
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
