// misconception: pool-left-open
// says: never closed
// from: right/executor
package threads;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

public final class Both {

  private Both() {}

  public static <A, B> Pair<A, B> both(Supplier<? extends A> first, Supplier<? extends B> second)
      throws InterruptedException {

    var pool = Executors.newFixedThreadPool(2);
    Future<A> a = pool.submit(() -> first.get());
    Future<B> b = pool.submit(() -> second.get());
    return new Pair<>(result(a), result(b));
  }

  private static <T> T result(Future<T> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
