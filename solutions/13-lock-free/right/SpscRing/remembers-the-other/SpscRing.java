// kind: each side remembers what it has last seen of the other
package lockfree;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

public final class SpscRing<E> {
  private final E[] items;
  private final AtomicLong taken = new AtomicLong();
  private final AtomicLong put = new AtomicLong();
  private long takenAsSeen; // by the producer
  private long putAsSeen; // by the consumer

  @SuppressWarnings("unchecked")
  public SpscRing(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    items = (E[]) new Object[capacity];
  }

  public boolean offer(E item) {
    Objects.requireNonNull(item);
    long at = put.getPlain();
    if (at - takenAsSeen == items.length) {
      takenAsSeen = taken.getAcquire();
      if (at - takenAsSeen == items.length) {
        return false;
      }
    }
    items[(int) (at % items.length)] = item;
    put.setRelease(at + 1);
    return true;
  }

  public E poll() {
    long at = taken.getPlain();
    if (at == putAsSeen) {
      putAsSeen = put.getAcquire();
      if (at == putAsSeen) {
        return null;
      }
    }
    int index = (int) (at % items.length);
    E item = items[index];
    items[index] = null;
    taken.setRelease(at + 1);
    return item;
  }
}
