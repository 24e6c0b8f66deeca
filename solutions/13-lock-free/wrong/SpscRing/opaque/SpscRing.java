// misconception: one-writer-needs-nothing
// says: a data race
// from: reference
package lockfree;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

public final class SpscRing<E> {
  private final E[] items;
  private final AtomicLong taken = new AtomicLong();
  private final AtomicLong put = new AtomicLong();

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
    if (at - taken.getOpaque() == items.length) {
      return false;
    }
    items[(int) (at % items.length)] = item;
    put.setOpaque(at + 1);
    return true;
  }

  public E poll() {
    long at = taken.getPlain();
    if (at == put.getOpaque()) {
      return null;
    }
    E item = items[(int) (at % items.length)];
    taken.setOpaque(at + 1);
    return item;
  }
}
