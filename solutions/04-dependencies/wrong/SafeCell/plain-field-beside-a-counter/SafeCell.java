// misconception: right-when-it-came-out-right
// says: Neither of them holds a lock
// from: right/atomic
package dependencies;

import java.util.concurrent.atomic.AtomicInteger;

public final class SafeCell {
  private final AtomicInteger value = new AtomicInteger();
  private int shown;

  public SafeCell() {}

  public void add(int n) {
    value.addAndGet(n);
    shown = value.get();
  }

  public int get() {
    int now = value.get();
    return shown == now ? shown : now;
  }
}
