// misconception: one-big-lock
// says: Never two tasks at the same time
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
        List<Future<R>> futures = new ArrayList<>();
        for (T item : items) {
          futures.add(pool.submit(() -> apply(task, item)));
        }
        List<R> results = new ArrayList<>();
        for (Future<R> future : futures) {
          results.add(future.get());
        }
        return results;
      } finally {
        pool.shutdownNow();
      }
    }
  }

  private static synchronized <T, R> R apply(Function<? super T, ? extends R> task, T item) {
    return task.apply(item);
  }
}
