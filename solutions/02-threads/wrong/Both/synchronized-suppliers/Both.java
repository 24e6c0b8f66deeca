// misconception: one-lock-round-all
// says: for a lock
// from: right/caller-does-one
package threads;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

public final class Both {

  private Both() {}

  public static <A, B> Pair<A, B> both(Supplier<? extends A> first, Supplier<? extends B> second)
      throws InterruptedException {

    AtomicReference<A> a = new AtomicReference<>();
    AtomicReference<B> b = new AtomicReference<>();
    Object lock = new Object();
    Thread one =
        start(() -> {
          synchronized (lock) {
            a.set(first.get());
          }
        });
    Thread two =
        start(() -> {
          synchronized (lock) {
            b.set(second.get());
          }
        });
    one.join();
    two.join();
    return new Pair<>(a.get(), b.get());
  }

  private static Thread start(Runnable work) {
    Thread thread = new Thread(work);
    thread.start();
    return thread;
  }
}
