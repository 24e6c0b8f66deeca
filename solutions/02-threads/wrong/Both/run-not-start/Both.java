// misconception: run-is-not-start
// says: Never two tasks at the same time
// from: right/uncaught-handler
package threads;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

public final class Both {

  private Both() {}

  public static <A, B> Pair<A, B> both(Supplier<? extends A> first, Supplier<? extends B> second)
      throws InterruptedException {

    AtomicReference<A> a = new AtomicReference<>();
    AtomicReference<B> b = new AtomicReference<>();
    Thread one = new Thread(() -> a.set(first.get()));
    Thread two = new Thread(() -> b.set(second.get()));
    one.run();
    two.run();
    one.join();
    two.join();
    return new Pair<>(a.get(), b.get());
  }
}
