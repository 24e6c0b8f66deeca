// misconception: too-few-workers
// says: were ever at work at the same time
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
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
        List<CompletableFuture<R>> answers = new ArrayList<>();
        for (T item : items) {
          answers.add(CompletableFuture.supplyAsync(() -> apply(task, item)));
        }
        List<R> results = new ArrayList<>();
        for (CompletableFuture<R> answer : answers) {
          results.add(answer.get());
        }
        return results;
      } finally {
        pool.shutdownNow();
      }
    }
  }

  private static <T, R> R apply(Function<? super T, ? extends R> task, T item) {
    try {
      return task.apply(item);
    } catch (Throwable thrown) {
      throw new CompletionException(thrown);
    }
  }
}
