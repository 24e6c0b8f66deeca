// kind: invokeAll: interrupted, it cancels both
package threads;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

public final class Both {

  private Both() {}

  public static <A, B> Pair<A, B> both(Supplier<? extends A> first, Supplier<? extends B> second)
      throws InterruptedException {

    try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Object>> tasks = List.of(first::get, second::get);
      List<Future<Object>> results = pool.invokeAll(tasks);
      @SuppressWarnings("unchecked")
      Pair<A, B> pair = new Pair<>((A) result(results.get(0)), (B) result(results.get(1)));
      return pair;
    }
  }

  private static <T> T result(Future<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
