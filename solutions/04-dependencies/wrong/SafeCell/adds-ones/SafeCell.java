// misconception: safe-parts-safe-whole
// says: get() gave
// from: right/cas-loop
package dependencies;

import java.util.concurrent.atomic.AtomicInteger;

public final class SafeCell {

  private final AtomicInteger value = new AtomicInteger();

  public SafeCell() {}

  public void add(int n) {
    for (int i = 0; i < n; i++) {
      value.incrementAndGet();
    }
    for (int i = 0; i > n; i--) {
      value.decrementAndGet();
    }
  }

  public int get() {
    return value.get();
  }
}
