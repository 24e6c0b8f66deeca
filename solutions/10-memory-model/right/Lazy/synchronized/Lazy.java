// kind: synchronized, always
package memorymodel;

import java.util.Objects;
import java.util.function.Supplier;

public final class Lazy<T> {

  private final Supplier<? extends T> supplier;
  private T value;

  public Lazy(Supplier<? extends T> supplier) {
    this.supplier = Objects.requireNonNull(supplier);
  }

  public synchronized T get() {
    if (value == null) {
      value = supplier.get();
    }
    return value;
  }
}
