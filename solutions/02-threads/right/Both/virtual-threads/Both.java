// kind: a virtual thread for each, counted down by a latch
package threads;

import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

public final class Both {

  private Both() {}

  public static <A, B> Pair<A, B> both(Supplier<? extends A> first, Supplier<? extends B> second)
      throws InterruptedException {

    Object[] results = new Object[2];
    Throwable[] failures = new Throwable[2];
    CountDownLatch ended = new CountDownLatch(2);
    Thread[] threads = {
      Thread.startVirtualThread(() -> ask(first, results, failures, 0, ended)),
      Thread.startVirtualThread(() -> ask(second, results, failures, 1, ended))
    };
    try {
      ended.await();
    } catch (InterruptedException e) {
      threads[0].interrupt();
      threads[1].interrupt();
      throw e;
    }
    for (Throwable failure : failures) {
      if (failure instanceof RuntimeException e) {
        throw e;
      }
      if (failure instanceof Error e) {
        throw e;
      }
    }
    @SuppressWarnings("unchecked")
    Pair<A, B> pair = new Pair<>((A) results[0], (B) results[1]);
    return pair;
  }

  private static void ask(
      Supplier<?> supplier,
      Object[] results,
      Throwable[] failures,
      int place,
      CountDownLatch ended) {
    try {
      results[place] = supplier.get();
    } catch (Throwable t) {
      failures[place] = t;
    } finally {
      ended.countDown();
    }
  }
}
