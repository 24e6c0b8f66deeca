// misconception: interrupt-ends-the-wait
// says: the supplier was called 2 times
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
    if (value != null) {
      return value;
    }
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return supplier.get();
    }
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
