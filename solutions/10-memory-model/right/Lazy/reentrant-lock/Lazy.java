// kind: a ReentrantLock and a volatile field
package memorymodel;

import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

public final class Lazy<T> {

  private final Supplier<? extends T> supplier;
  private final ReentrantLock lock = new ReentrantLock();
  private volatile T value;

  public Lazy(Supplier<? extends T> supplier) {
    this.supplier = Objects.requireNonNull(supplier);
  }

  public T get() {
    if (value != null) {
      return value;
    }
    lock.lock();
    try {
      if (value == null) {
        value = supplier.get();
      }
      return value;
    } finally {
      lock.unlock();
    }
  }
}
