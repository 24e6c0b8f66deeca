// misconception: pool-left-open
// says: are still there and wait for the next task
// from: right/invoke-all
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    List<Callable<R>> calls = new ArrayList<>();
    for (T item : items) {
      calls.add(() -> task.apply(item));
    }
    List<R> results = new ArrayList<>();
    for (Future<R> done : pool.invokeAll(calls)) {
      results.add(done.get());
    }
    pool.close();
    return results;
  }
}
