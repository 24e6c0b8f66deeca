// misconception: failure-rewrapped
// says: where its callers look for
// from: right/list-of-futures
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

public final class PoolMap {

  private PoolMap() {}

  public static <T, R> List<R> map(
      int workers, Function<? super T, ? extends R> task, List<? extends T> items)
      throws InterruptedException, ExecutionException {
    if (workers < 1) {
      throw new IllegalArgumentException("no worker");
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      try {
        List<CompletableFuture<R>> answers = new ArrayList<>();
        for (T item : items) {
          answers.add(CompletableFuture.supplyAsync(() -> task.apply(item), pool));
        }
        CompletableFuture<Void> all =
            CompletableFuture.allOf(answers.toArray(new CompletableFuture<?>[0]));
        all.exceptionally(thrown -> null).get();
        List<R> results = new ArrayList<>();
        for (CompletableFuture<R> answer : answers) {
          results.add(answer.join());
        }
        return results;
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
