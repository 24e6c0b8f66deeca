// misconception: failed-is-never-done
// says: both waits for ever in CountDownLatch.await
// from: right/uncaught-handler
package threads;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

public final class Both {

  private Both() {}

  public static <A, B> Pair<A, B> both(Supplier<? extends A> first, Supplier<? extends B> second)
      throws InterruptedException {
    var a = new AtomicReference<A>();
    var b = new AtomicReference<B>();
    var done = new CountDownLatch(2);
    Thread one =
        Thread.ofPlatform()
            .start(() -> {
              a.set(first.get());
              done.countDown();
            });
    Thread two =
        Thread.ofPlatform()
            .start(() -> {
              b.set(second.get());
              done.countDown();
            });
    try {
      done.await();
      one.join();
      two.join();
    } catch (InterruptedException e) {
      one.interrupt();
      two.interrupt();
      throw e;
    }
    return new Pair<>(a.get(), b.get());
  }
}
