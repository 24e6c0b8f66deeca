// misconception: waits-for-another-value
// says: Two values had the same supplier
// from: right/semaphore
package memorymodel;

import java.util.Objects;
import java.util.function.Supplier;

public final class Lazy<T> {
  private final Supplier<? extends T> supplier;
  private volatile T value;

  public Lazy(Supplier<? extends T> supplier) {
    this.supplier = Objects.requireNonNull(supplier);
  }

  public T get() {
    T there = value;
    if (there == null) {
      synchronized (supplier) { // may be shared by several values
        there = value;
        if (there == null) value = there = supplier.get();
      }
    }
    return there;
  }
}
