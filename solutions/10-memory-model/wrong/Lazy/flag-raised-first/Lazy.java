// misconception: failure-kept
// says: did not call it again
// from: right/synchronized
package memorymodel;

import java.util.Objects;
import java.util.function.Supplier;

public final class Lazy<T> {

  private final Supplier<? extends T> supplier;
  private boolean made;
  private T value;

  public Lazy(Supplier<? extends T> supplier) {
    this.supplier = Objects.requireNonNull(supplier);
  }

  public synchronized T get() {
    if (!made) {
      made = true;
      value = supplier.get();
    }
    return value;
  }
}
