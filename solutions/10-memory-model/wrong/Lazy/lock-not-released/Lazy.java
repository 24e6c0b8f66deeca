// misconception: lock-kept
// says: waits for ever
// from: right/reentrant-lock
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
    if (value == null) {
      lock.lock();
      if (value == null) {
        value = supplier.get();
      }
      lock.unlock();
    }
    return value;
  }
}
