// misconception: left-at-work
// says: the other one was still at work
// from: right/executor
package threads;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

public final class Both {
  private Both() {}

  public static <A, B> Pair<A, B> both(Supplier<? extends A> first, Supplier<? extends B> second)
      throws InterruptedException {

    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      Future<? extends A> a = pool.submit(first::get);
      Future<? extends B> b = pool.submit(second::get);
      return new Pair<>(a.get(), b.get());
    } catch (ExecutionException e) {
      throw new RuntimeException(e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
