// kind: a subclass of Thread that keeps its result
package threads;

import java.util.function.Supplier;

public final class Both {

  private Both() {}

  public static <A, B> Pair<A, B> both(Supplier<? extends A> first, Supplier<? extends B> second)
      throws InterruptedException {

    Asking<A> a = new Asking<>(first);
    Asking<B> b = new Asking<>(second);
    a.start();
    b.start();
    try {
      a.join();
      b.join();
    } catch (InterruptedException e) {
      a.interrupt();
      b.interrupt();
      throw e;
    }
    return new Pair<>(a.result(), b.result());
  }

  private static final class Asking<T> extends Thread {
    private final Supplier<? extends T> supplier;
    private T result;
    private Throwable failure;

    Asking(Supplier<? extends T> supplier) {
      this.supplier = supplier;
    }

    @Override
    public void run() {
      try {
        result = supplier.get();
      } catch (Throwable t) {
        failure = t;
      }
    }

    T result() {
      if (failure != null) {
        throw new RuntimeException("a supplier has failed", failure);
      }
      return result;
    }
  }
}
