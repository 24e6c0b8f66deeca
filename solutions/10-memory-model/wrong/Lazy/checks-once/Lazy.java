// misconception: made-twice
// says: the supplier was called 2 times
// from: reference
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
    if (value == null) {
      synchronized (this) {
        value = supplier.get();
      }
    }
    return value;
  }
}
