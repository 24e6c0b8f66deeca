// misconception: busy-waiting
// says: asks again and again
// from: right/fork-join-plain-stream
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
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      for (T item : items) {
        Future<R> future = pool.submit(() -> task.apply(item));
        while (!future.isDone()) {
          Thread.sleep(1);
        }
        results.add(future.get());
      }
    }
    return results;
  }
}
