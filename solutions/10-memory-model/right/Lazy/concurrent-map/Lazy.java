// kind: computeIfAbsent of a ConcurrentHashMap
package memorymodel;

import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

public final class Lazy<T> {

  private final Supplier<? extends T> supplier;
  private final ConcurrentHashMap<String, T> values = new ConcurrentHashMap<>();

  public Lazy(Supplier<? extends T> supplier) {
    this.supplier = Objects.requireNonNull(supplier);
  }

  public T get() {
    return values.computeIfAbsent("value", _ -> supplier.get());
  }
}
