// misconception: work-repeated
// says: more than once for [1, 2, 3, 4, 5]
// from: right/invoke-all
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

public final class PoolMap {
  private PoolMap() {}

  public static <T, R> List<R> map(
      int workers, Function<? super T, ? extends R> task, List<? extends T> items)
      throws InterruptedException, ExecutionException {
    try (var pool = Executors.newFixedThreadPool(workers)) {
      List<Callable<R>> calls = new ArrayList<>();
      for (T item : items) {
        Callable<R> c = () -> task.apply(item);
        calls.add(c);
        pool.submit(c);
      }
      List<R> out = new ArrayList<>();
      try {
        for (Future<R> f : pool.invokeAll(calls)) out.add(f.get());
      } finally {
        pool.shutdownNow();
      }
      return out;
    }
  }
}
