// misconception: left-at-work
// says: the other one was still at work
// from: right/future-tasks
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
      return new Pair<>(result(a), result(b));
    } catch (InterruptedException e) {
      one.interrupt();
      two.interrupt();
      throw e;
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
