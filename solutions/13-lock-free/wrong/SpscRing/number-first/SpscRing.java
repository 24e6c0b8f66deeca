// misconception: number-before-item
// says: no order of these calls
// from: right/volatile-numbers
package lockfree;

import java.util.Objects;

public final class SpscRing<E> {
  private final E[] items;
  private volatile long taken;
  private volatile long put;

  @SuppressWarnings("unchecked")
  public SpscRing(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    items = (E[]) new Object[capacity];
  }

  public boolean offer(E item) {
    Objects.requireNonNull(item);
    long at = put;
    if (at - taken == items.length) {
      return false;
    }
    put = at + 1;
    items[(int) (at % items.length)] = item;
    return true;
  }

  public E poll() {
    long at = taken;
    if (at == put) {
      return null;
    }
    int index = (int) (at % items.length);
    E item = items[index];
    items[index] = null;
    taken = at + 1;
    return item;
  }
}
