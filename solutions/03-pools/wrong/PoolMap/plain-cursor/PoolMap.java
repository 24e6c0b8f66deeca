// misconception: one-line-one-step
// says: the task was called 2 times for item
// from: right/caller-helps
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
    List<R> results = new ArrayList<>();
    for (T item : items) {
      results.add(null);
    }
    int[] next = {0};
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      try {
        List<Future<?>> loops = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
          loops.add(
              pool.submit(() -> {
                for (int place = next[0]++; place < items.size(); place = next[0]++) {
                  results.set(place, task.apply(items.get(place)));
                }
              }));
        }
        for (Future<?> loop : loops) {
          loop.get();
        }
        return results;
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
