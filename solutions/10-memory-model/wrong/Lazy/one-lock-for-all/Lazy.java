// misconception: waits-for-another-value
// says: waits until the first one is there
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
    synchronized (Lazy.class) {
      if (value == null) {
        value = supplier.get();
      }
      return value;
    }
  }
}
