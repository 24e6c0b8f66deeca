// misconception: null-is-not-yet
// says: Both suppliers
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
    Object news = new Object();
    start(() -> tell(news, () -> a.set(first.get())));
    start(() -> tell(news, () -> b.set(second.get())));
    synchronized (news) {
      while (a.get() == null || b.get() == null) {
        news.wait();
      }
    }
    return new Pair<>(a.get(), b.get());
  }

  private static void tell(Object news, Runnable work) {
    work.run();
    synchronized (news) {
      news.notifyAll();
    }
  }

  private static Thread start(Runnable work) {
    Thread thread = new Thread(work);
    thread.start();
    return thread;
  }
}
