// misconception: starts-and-joins-each
// says: your code waits in Future.get
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

    try (var pool = Executors.newFixedThreadPool(2)) {
      A a = result(pool.submit(() -> first.get()));
      B b = result(pool.submit(() -> second.get()));
      return new Pair<>(a, b);
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
