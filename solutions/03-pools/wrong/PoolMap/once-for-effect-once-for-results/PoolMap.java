// misconception: work-repeated
// says: called the task 10 times for 5 items
// from: reference
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
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      try {
        List<Future<R>> futures = new ArrayList<>();
        for (T item : items) {
          futures.add(pool.submit(() -> task.apply(item)));
        }
        for (Future<R> future : futures) {
          future.get();
        }
        List<R> results = new ArrayList<>();
        for (T item : items) {
          results.add(task.apply(item));
        }
        return results;
      } finally {
        pool.shutdownNow(); // all went well: nothing to stop; otherwise: nobody wants the rest
      }
    } // and here close waits until the last thread has ended
  }
}
