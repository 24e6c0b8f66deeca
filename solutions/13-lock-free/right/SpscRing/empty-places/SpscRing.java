// kind: no shared number: a place that is null is free
package lockfree;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;

public final class SpscRing<E> {
  private final AtomicReferenceArray<E> items;
  private int next; // of the consumer
  private int free; // of the producer

  public SpscRing(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    items = new AtomicReferenceArray<>(capacity);
  }

  public boolean offer(E item) {
    Objects.requireNonNull(item);
    if (items.getAcquire(free) != null) {
      return false;
    }
    items.setRelease(free, item);
    free = (free + 1) % items.length();
    return true;
  }

  public E poll() {
    E item = items.getAcquire(next);
    if (item == null) {
      return null;
    }
    items.setRelease(next, null);
    next = (next + 1) % items.length();
    return item;
  }
}
