// misconception: interrupt-goes-down
// says: both suppliers worked on
// from: reference
package threads;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

public final class Both {

  private Both() {}

  public static <A, B> Pair<A, B> both(Supplier<? extends A> first, Supplier<? extends B> second)
      throws InterruptedException {

    AtomicReference<A> a = new AtomicReference<>();
    AtomicReference<B> b = new AtomicReference<>();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread one = start(() -> a.set(first.get()), failure);
    Thread two = start(() -> b.set(second.get()), failure);
    one.join();
    two.join();
    raise(failure.get());
    return new Pair<>(a.get(), b.get());
  }

  private static Thread start(Runnable work, AtomicReference<Throwable> failure) {
    return Thread.ofPlatform()
        .start(() -> {
          try {
            work.run();
          } catch (Throwable t) {
            failure.set(t);
          }
        });
  }

  private static void raise(Throwable failure) {
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
  }
}
