// kind: a lock after a hundred tries without one
package dependencies;

import java.util.concurrent.atomic.AtomicInteger;

public final class SafeCell {
  private final AtomicInteger value = new AtomicInteger();

  public void add(int n) {
    for (int i = 0; i < 100; i++) {
      int before = value.get();
      if (value.compareAndSet(before, before + n)) {
        return;
      }
    }
    synchronized (this) {
      value.addAndGet(n);
    }
  }

  public int get() {
    return value.get();
  }
}
