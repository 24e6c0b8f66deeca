package threads;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Exercise 2.1, solved: do two things at the same time. */
public final class Both {

  private Both() {}

  /**
   * Calls both suppliers at the same time, and returns both results. One of the two may be called
   * on the calling thread.
   *
   * <p>If a supplier throws an error or a runtime exception, this method throws it too, or throws
   * another unchecked exception that has it among its causes. If both suppliers throw, one of the
   * two failures is enough. When one supplier has failed, this method may interrupt the other, or
   * let it run to its end. When this method returns or throws, no supplier is running any more, and
   * no thread is left. But after an interrupt, this method need not wait for the suppliers.
   *
   * @param first called once; its result may be null
   * @param second called once; its result may be null
   * @return the result of the first supplier, and then that of the second, whichever of them was
   *     faster
   * @throws InterruptedException if the calling thread is interrupted while it waits; the threads
   *     that are running a supplier are interrupted too
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
