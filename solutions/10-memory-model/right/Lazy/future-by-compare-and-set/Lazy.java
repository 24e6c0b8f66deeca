// kind: whoever puts a future in makes the value, and takes it out again after a failure
package memorymodel;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

public final class Lazy<T> {
  private final Supplier<? extends T> supplier;
  private final AtomicReference<CompletableFuture<T>> made = new AtomicReference<>();

  public Lazy(Supplier<? extends T> supplier) {
    this.supplier = Objects.requireNonNull(supplier);
  }

  public T get() {
    while (true) {
      CompletableFuture<T> mine = new CompletableFuture<>();
      CompletableFuture<T> first = made.compareAndExchange(null, mine);
      if (first == null) {
        try {
          T value = supplier.get();
          mine.complete(value);
          return value;
        } catch (Throwable e) {
          made.set(null);
          mine.complete(null);
          throw e;
        }
      }
      T value = first.join();
      if (value != null) {
        return value;
      }
    }
  }
}
