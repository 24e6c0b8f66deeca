// kind: updateAndGet with a function
package dependencies;

import java.util.concurrent.atomic.AtomicInteger;

public final class SafeCell {

  private final AtomicInteger value = new AtomicInteger();

  public SafeCell() {}

  public void add(int n) {
    value.updateAndGet(old -> old + n);
  }

  public int get() {
    return value.get();
  }
}
