// misconception: pool-left-open
// says: their pool was never closed
// from: right/virtual-threads-semaphore
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

public final class PoolMap {

  private static final ExecutorService pool = Executors.newCachedThreadPool();

  private PoolMap() {}

  public static <T, R> List<R> map(
      int workers, Function<? super T, ? extends R> task, List<? extends T> items)
      throws InterruptedException, ExecutionException {
    if (workers < 1) {
      throw new IllegalArgumentException("no worker");
    }
    Semaphore permits = new Semaphore(workers);
    List<Future<R>> futures = new ArrayList<>();
    for (T item : items) {
      permits.acquire();
      futures.add(
          pool.submit(() -> {
            try {
              return task.apply(item);
            } finally {
              permits.release();
            }
          }));
    }
    List<R> results = new ArrayList<>();
    for (Future<R> future : futures) {
      results.add(future.get());
    }
    return results;
  }
}
