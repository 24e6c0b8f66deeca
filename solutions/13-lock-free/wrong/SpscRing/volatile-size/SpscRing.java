// misconception: volatile-is-atomic
// says: no order of these calls
// from: right/atomic-size
package lockfree;

import java.util.Objects;

public final class SpscRing<E> {
  private final E[] items;
  private volatile int size;
  private int next; // of the consumer
  private int free; // of the producer

  @SuppressWarnings("unchecked")
  public SpscRing(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    items = (E[]) new Object[capacity];
  }

  public boolean offer(E item) {
    Objects.requireNonNull(item);
    if (size == items.length) {
      return false;
    }
    items[free] = item;
    free = (free + 1) % items.length;
    size = size + 1;
    return true;
  }

  public E poll() {
    if (size == 0) {
      return null;
    }
    E item = items[next];
    items[next] = null;
    next = (next + 1) % items.length;
    size = size - 1;
    return item;
  }
}
