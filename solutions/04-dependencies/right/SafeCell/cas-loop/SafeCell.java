// kind: compareAndSet until it succeeds
package dependencies;

import java.util.concurrent.atomic.AtomicInteger;

public final class SafeCell {

  private final AtomicInteger value = new AtomicInteger();

  public SafeCell() {}

  public void add(int n) {
    int read = value.get();
    while (!value.compareAndSet(read, read + n)) {
      read = value.get();
    }
  }

  public int get() {
    return value.get();
  }
}
