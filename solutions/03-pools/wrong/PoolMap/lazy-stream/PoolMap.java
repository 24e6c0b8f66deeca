// misconception: waits-in-the-loop
// says: Never two tasks at the same time
// from: right/completable-futures
package pools;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;

public final class PoolMap {

  private PoolMap() {}

  public static <T, R> List<R> map(
      int workers, Function<? super T, ? extends R> task, List<? extends T> items)
      throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      try {
        return items.stream()
            .map(item -> pool.<R>submit(() -> task.apply(item)))
            .map(PoolMap::resultOf)
            .collect(Collectors.toList());
      } catch (CompletionException e) {
        if (e.getCause() instanceof InterruptedException interrupt) {
          throw interrupt;
        }
        if (e.getCause() instanceof ExecutionException failure) {
          throw failure;
        }
        throw e;
      } finally {
        pool.shutdownNow();
      }
    }
  }

  private static <R> R resultOf(Future<R> future) {
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new CompletionException(e);
    }
  }
}
