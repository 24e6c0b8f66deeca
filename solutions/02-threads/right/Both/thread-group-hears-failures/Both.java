// kind: a thread group whose uncaughtException keeps the failure
package threads;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

public final class Both {

  private Both() {}

  public static <A, B> Pair<A, B> both(Supplier<? extends A> first, Supplier<? extends B> second)
      throws InterruptedException {
    var failure = new AtomicReference<Throwable>();
    var group =
        new ThreadGroup("both") {
          @Override
          public void uncaughtException(Thread thread, Throwable thrown) {
            failure.set(thrown);
          }
        };
    var a = new AtomicReference<A>();
    var b = new AtomicReference<B>();
    var one = new Thread(group, () -> a.set(first.get()));
    var two = new Thread(group, () -> b.set(second.get()));
    one.start();
    two.start();
    try {
      one.join();
      two.join();
    } catch (InterruptedException e) {
      group.interrupt();
      throw e;
    }
    if (failure.get() != null) {
      throw new IllegalStateException(failure.get());
    }
    return new Pair<>(a.get(), b.get());
  }
}
