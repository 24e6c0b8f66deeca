// kind: an AtomicReference, and a lock for the one who makes it
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
    T there = value.get();
    return there != null ? there : make();
  }

  private synchronized T make() {
    if (value.get() == null) {
      value.set(supplier.get());
    }
    return value.get();
  }
}
