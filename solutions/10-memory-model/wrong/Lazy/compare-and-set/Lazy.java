// misconception: made-twice
// says: the supplier was called 2 times
// from: right/atomic-reference
package memorymodel;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

public final class Lazy<T> {

  private final Supplier<? extends T> supplier;
  private final AtomicReference<T> value = new AtomicReference<>();

  public Lazy(Supplier<? extends T> supplier) {
    this.supplier = Objects.requireNonNull(supplier);
  }

  public T get() {
    if (value.get() == null) {
      value.compareAndSet(null, supplier.get()); // who comes second throws its object away
    }
    return value.get();
  }
}
