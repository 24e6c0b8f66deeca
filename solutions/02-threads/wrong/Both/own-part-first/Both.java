// misconception: own-share-first
// says: only when it has ended do the others begin
// from: right/caller-does-one
package threads;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

public final class Both {

  private Both() {}

  public static <A, B> Pair<A, B> both(Supplier<? extends A> first, Supplier<? extends B> second)
      throws InterruptedException {
    A a = first.get();
    var b = new AtomicReference<B>();
    var failure = new AtomicReference<Throwable>();
    Thread two =
        Thread.ofPlatform()
            .start(() -> {
              try {
                b.set(second.get());
              } catch (Throwable t) {
                failure.set(t);
              }
            });
    try {
      two.join();
    } catch (InterruptedException e) {
      two.interrupt();
      throw e;
    }
    if (failure.get() != null) {
      throw new IllegalStateException(failure.get());
    }
    return new Pair<>(a, b.get());
  }
}
