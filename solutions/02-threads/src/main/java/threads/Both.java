package threads;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Exercise 2.1: two things at the same time. */
public final class Both {

  private Both() {}

  /**
   * Asks both suppliers at the same time, and returns both results. One of the two may be asked on
   * the calling thread.
   *
   * <p>If a supplier throws, an error or a runtime exception, that comes out: itself, or among the
   * causes of another unchecked exception. If both throw, what one of the two has thrown comes out.
   * The failure of one may interrupt the other, or let it run to its end. Whether this returns or
   * throws, no supplier is at work any more, and no thread is left; only after an interrupt it need
   * not wait for that.
   *
   * @param first asked once; its result may be null
   * @param second asked once; its result may be null
   * @return the first one's result, then the second one's, whichever came first
   * @throws InterruptedException if the calling thread is interrupted while it waits; whoever is at
   *     work on a supplier is interrupted too
   */
  public static <A, B> Pair<A, B> both(Supplier<? extends A> first, Supplier<? extends B> second)
      throws InterruptedException {
    AtomicReference<A> a = new AtomicReference<>();
    AtomicReference<B> b = new AtomicReference<>();
    AtomicReference<Throwable> failure = new AtomicReference<>();
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
    switch (failure.get()) {
      case null -> {
        return new Pair<>(a.get(), b.get());
      }
      case Error e -> throw e;
      case Throwable t -> throw (RuntimeException) t; // a supplier can't throw anything else
    }
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
}
