// misconception: safe-parts-safe-whole
// says: meanwhile get() gave R -2
// from: right/cas-loop
package dependencies;

import java.util.concurrent.atomic.AtomicInteger;

public final class SafeCell {

  private final AtomicInteger plus = new AtomicInteger();
  private final AtomicInteger minus = new AtomicInteger();

  public SafeCell() {}

  public void add(int n) {
    if (n >= 0) {
      plus.addAndGet(n);
    } else {
      minus.addAndGet(-n);
    }
  }

  public int get() {
    return plus.get() - minus.get();
  }
}
