// kind: a semaphore, and a volatile field
package memorymodel;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

public final class Lazy<T> {

  private final Supplier<? extends T> supplier;
  private final Semaphore turn = new Semaphore(1);
  private volatile T value;

  public Lazy(Supplier<? extends T> supplier) {
    this.supplier = Objects.requireNonNull(supplier);
  }

  public T get() {
    T there = value;
    if (there == null) {
      turn.acquireUninterruptibly();
      try {
        there = value;
        if (there == null) {
          value = there = supplier.get();
        }
      } finally {
        turn.release();
      }
    }
    return there;
  }
}
