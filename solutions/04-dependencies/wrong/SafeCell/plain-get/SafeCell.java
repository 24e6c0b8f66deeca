// misconception: right-when-it-came-out-right
// says: data race
// from: right/atomic
package dependencies;

import java.util.concurrent.atomic.AtomicInteger;

public final class SafeCell {
  private final AtomicInteger value = new AtomicInteger();

  public SafeCell() {}

  public void add(int n) {
    value.addAndGet(n);
  }

  public int get() {
    return value.getPlain();
  }
}
