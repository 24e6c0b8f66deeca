// misconception: safe-parts-safe-whole
// says: get() gave
// from: right/atomic
package dependencies;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;

public final class SafeCell {
  private final AtomicIntegerArray parts = new AtomicIntegerArray(64);

  public SafeCell() {}

  public void add(int n) {
    int slot = (int) (Thread.currentThread().threadId() % 64);
    parts.set(slot, parts.get(slot) + n);
  }

  public int get() {
    return IntStream.range(0, 64).map(parts::get).sum();
  }
}
