// kind: one number for both: how many items there are
package lockfree;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

public final class SpscRing<E> {
  private final E[] items;
  private final AtomicInteger size = new AtomicInteger();
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
    if (size.get() == items.length) {
      return false;
    }
    items[free] = item;
    free = (free + 1) % items.length;
    size.incrementAndGet();
    return true;
  }

  public E poll() {
    if (size.get() == 0) {
      return null;
    }
    E item = items[next];
    items[next] = null;
    next = (next + 1) % items.length;
    size.decrementAndGet();
    return item;
  }
}
