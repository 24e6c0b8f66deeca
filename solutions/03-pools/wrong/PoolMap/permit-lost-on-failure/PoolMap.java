// misconception: slot-not-given-back
// says: map waits for ever
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

  private PoolMap() {}

  public static <T, R> List<R> map(
      int workers, Function<? super T, ? extends R> task, List<? extends T> items)
      throws InterruptedException, ExecutionException {
    if (workers < 1) {
      throw new IllegalArgumentException("no worker");
    }
    Semaphore permits = new Semaphore(workers);
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        List<Future<R>> futures = new ArrayList<>();
        for (T item : items) {
          permits.acquire();
          futures.add(
              pool.submit(() -> {
                R result = task.apply(item);
                permits.release();
                return result;
              }));
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
}
