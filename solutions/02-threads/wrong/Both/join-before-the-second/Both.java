// misconception: starts-and-joins-each
// says: your code waits in Thread.join
// from: right/executor
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
    one.start();
    one.join();
    Thread two = new Thread(() -> b.set(second.get()));
    two.start();
    two.join();
    return new Pair<>(a.get(), b.get());
  }
}
