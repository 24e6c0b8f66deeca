// misconception: interrupt-ends-the-wait
// says: with its interrupt flag set
// from: right/semaphore
package memorymodel;

import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

public final class Lazy<T> {

  private final Supplier<? extends T> supplier;
  private final Semaphore turn = new Semaphore(1);
  private volatile T value;

  public Lazy(Supplier<? extends T> supplier) {
    this.supplier = Objects.requireNonNull(supplier);
  }

  public T get() {
    if (value == null) {
      try {
        turn.acquire();
        try {
          if (value == null) {
            value = supplier.get();
          }
        } finally {
          turn.release();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    return value;
  }
}
