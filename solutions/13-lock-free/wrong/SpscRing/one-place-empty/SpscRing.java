// misconception: one-place-stays-empty
// says: offer returned false
// from: right/volatile-numbers
package lockfree;

import java.util.Objects;

public final class SpscRing<E> {
  private final E[] items;
  private volatile int next;
  private volatile int free;

  @SuppressWarnings("unchecked")
  public SpscRing(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    items = (E[]) new Object[capacity];
  }

  public boolean offer(E item) {
    Objects.requireNonNull(item);
    int after = (free + 1) % items.length;
    if (after == next) {
      return false;
    }
    items[free] = item;
    free = after;
    return true;
  }

  public E poll() {
    if (next == free) {
      return null;
    }
    E item = items[next];
    next = (next + 1) % items.length;
    return item;
  }
}
