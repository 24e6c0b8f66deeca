// kind: CompletionService, each answer with its place
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
        CompletionService<Answer<R>> finished = new ExecutorCompletionService<>(pool);
        List<R> results = new ArrayList<>();
        for (T item : items) {
          int place = results.size();
          finished.submit(() -> new Answer<>(place, task.apply(item)));
          results.add(null);
        }
        for (int left = results.size(); left > 0; left--) {
          Answer<R> answer = finished.take().get();
          results.set(answer.place(), answer.value());
        }
        return results;
      } finally {
        pool.shutdownNow();
      }
    }
  }

  private record Answer<R>(int place, R value) {}
}
