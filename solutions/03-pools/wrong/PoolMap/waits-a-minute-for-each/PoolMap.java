// misconception: gives-up-waiting
// says: your code gave up after waiting
// from: reference
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

public final class PoolMap {

  private PoolMap() {}

  public static <T, R> List<R> map(
      int workers, Function<? super T, ? extends R> task, List<? extends T> items)
      throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      try {
        List<Future<R>> futures = new ArrayList<>();
        for (T item : items) {
          futures.add(pool.submit(() -> task.apply(item)));
        }
        List<R> results = new ArrayList<>();
        for (Future<R> future : futures) {
          results.add(future.get(1, TimeUnit.MINUTES));
        }
        return results;
      } catch (TimeoutException e) {
        throw new ExecutionException(e);
      } finally {
        pool.shutdownNow(); // all went well: nothing to stop; otherwise: nobody wants the rest
      }
    } // and here close waits until the last thread has ended
  }
}
