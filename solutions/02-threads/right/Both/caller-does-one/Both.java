// kind: one thread, and the caller does the other half
package threads;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

public final class Both {

  private Both() {}

  public static <A, B> Pair<A, B> both(Supplier<? extends A> first, Supplier<? extends B> second)
      throws InterruptedException {

    AtomicReference<A> a = new AtomicReference<>();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    Thread other =
        Thread.ofPlatform()
            .start(() -> {
              try {
                a.set(first.get());
              } catch (Throwable t) {
                failure.set(t);
              }
            });
    B b = null;
    try {
      b = second.get();
    } catch (Throwable t) {
      failure.set(t);
    }
    try {
      other.join();
    } catch (InterruptedException e) {
      other.interrupt();
      throw e;
    }
    if (failure.get() != null) {
      throw new IllegalStateException(failure.get());
    }
    return new Pair<>(a.get(), b);
  }
}
