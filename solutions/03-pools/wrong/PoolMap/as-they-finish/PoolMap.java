// misconception: completion-order
// says: ended last one first
// from: right/list-of-futures
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

public final class PoolMap {

  private PoolMap() {}

  public static <T, R> List<R> map(
      int workers, Function<? super T, ? extends R> task, List<? extends T> items)
      throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      try {
        CompletionService<R> finished = new ExecutorCompletionService<>(pool);
        for (T item : items) {
          finished.submit(() -> task.apply(item));
        }
        List<R> results = new ArrayList<>();
        for (int left = items.size(); left > 0; left--) {
          results.add(finished.take().get());
        }
        return results;
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
