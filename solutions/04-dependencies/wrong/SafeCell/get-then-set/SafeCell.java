// misconception: safe-parts-safe-whole
// says: instead of 3
// from: right/atomic
package dependencies;

import java.util.concurrent.atomic.AtomicInteger;

public final class SafeCell {

  private final AtomicInteger value = new AtomicInteger();

  public SafeCell() {}

  public void add(int n) {
    value.set(value.get() + n);
  }

  public int get() {
    return value.get();
  }
}
