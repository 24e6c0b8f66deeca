// kind: two threads, a FutureTask each; the failure is wrapped, the other one waited for
package threads;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

public final class Both {

  private Both() {}

  public static <A, B> Pair<A, B> both(Supplier<? extends A> first, Supplier<? extends B> second)
      throws InterruptedException {

    FutureTask<A> a = new FutureTask<>(first::get);
    FutureTask<B> b = new FutureTask<>(second::get);
    Thread one = new Thread(a);
    Thread two = new Thread(b);
    one.start();
    two.start();
    try {
      one.join();
      two.join();
      return new Pair<>(result(a), result(b));
    } finally {
      one.interrupt();
      two.interrupt();
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
