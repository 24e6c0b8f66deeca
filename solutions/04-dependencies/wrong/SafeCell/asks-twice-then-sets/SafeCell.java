// misconception: safe-parts-safe-whole
// says: instead of 1
// from: right/atomic
package dependencies;

import java.util.concurrent.atomic.AtomicInteger;

public final class SafeCell {
  private final AtomicInteger v = new AtomicInteger();

  public void add(int n) {
    while (!v.compareAndSet(v.get(), v.get() + n)) {}
  }

  public int get() {
    return v.get();
  }
}
