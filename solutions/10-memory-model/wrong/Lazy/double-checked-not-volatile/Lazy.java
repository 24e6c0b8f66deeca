// misconception: one-side-locked
// says: value
// from: reference
package memorymodel;

import java.util.Objects;
import java.util.function.Supplier;

public final class Lazy<T> {

  private final Supplier<? extends T> supplier;
  private T value;

  public Lazy(Supplier<? extends T> supplier) {
    this.supplier = Objects.requireNonNull(supplier);
  }

  public T get() {
    T there = value;
    if (there == null) {
      synchronized (this) {
        there = value;
        if (there == null) {
          value = there = supplier.get();
        }
      }
    }
    return there;
  }
}
