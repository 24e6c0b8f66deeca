// misconception: gives-up-when-overtaken
// says: B came first
// from: right/hundred-tries-then-lock
package dependencies;

import java.util.concurrent.atomic.AtomicInteger;

public final class SafeCell {
  private static final int TRIES = 1000;

  private final AtomicInteger value = new AtomicInteger();

  public void add(int n) {
    for (int i = 0; i < TRIES; i++) {
      int before = value.get();
      if (value.compareAndSet(before, before + n)) {
        return;
      }
    }
  }

  public int get() {
    return value.get();
  }
}
