// misconception: a-while-is-enough
// says: gave up after waiting
// from: right/uncaught-handler
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
    var builder =
        Thread.ofPlatform()
            .uncaughtExceptionHandler((_, thrown) -> failure.compareAndSet(null, thrown));
    Thread one = builder.start(() -> a.set(first.get()));
    Thread two = builder.start(() -> b.set(second.get()));
    try {
      one.join(1000);
      two.join(1000);
    } catch (InterruptedException e) {
      one.interrupt();
      two.interrupt();
      throw e;
    }
    if (failure.get() instanceof Error e) {
      throw e;
    } else if (failure.get() instanceof RuntimeException e) {
      throw e;
    }
    return new Pair<>(a.get(), b.get());
  }
}
