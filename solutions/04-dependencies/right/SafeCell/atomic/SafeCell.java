// kind: AtomicInteger.addAndGet
package dependencies;

import java.util.concurrent.atomic.AtomicInteger;

public final class SafeCell {

  private final AtomicInteger value = new AtomicInteger();

  public SafeCell() {}

  public void add(int n) {
    value.addAndGet(n);
  }

  public int get() {
    return value.get();
  }
}
