// misconception: error-is-no-failure
// says: threw AssertionError, and both returned as if it had not
// from: reference
package threads;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

public final class Both {

  private Both() {}

  public static <A, B> Pair<A, B> both(Supplier<? extends A> first, Supplier<? extends B> second)
      throws InterruptedException {
    var failure = new AtomicReference<Throwable>();
    var a = new AtomicReference<A>();
    var b = new AtomicReference<B>();
    Thread one = start(() -> a.set(first.get()), failure);
    Thread two = start(() -> b.set(second.get()), failure);
    try {
      one.join();
      two.join();
    } catch (InterruptedException e) {
      one.interrupt();
      two.interrupt();
      throw e;
    }
    if (failure.get() != null) {
      throw new IllegalStateException(failure.get());
    }
    return new Pair<>(a.get(), b.get());
  }

  private static Thread start(Runnable work, AtomicReference<Throwable> failure) {
    return Thread.ofPlatform()
        .start(() -> {
          try {
            work.run();
          } catch (RuntimeException t) {
            failure.set(t);
          }
        });
  }
}
