// kind: a parallel stream in a fork/join pool of its own, asked by get
package pools;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.stream.Collectors;

public final class PoolMap {

  private PoolMap() {}

  public static <T, R> List<R> map(
      int workers, Function<? super T, ? extends R> task, List<? extends T> items)
      throws InterruptedException, ExecutionException {
    try (ForkJoinPool pool = new ForkJoinPool(workers)) {
      try {
        return pool.submit(() -> items.parallelStream().<R>map(task).collect(Collectors.toList()))
            .get();
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
