// misconception: number-before-item
// says: no order of these calls
// from: right/volatile-numbers
package lockfree;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

public final class SpscRing<E> {

  private final E[] items;
  private final AtomicLong taken = new AtomicLong();
  private final AtomicLong put = new AtomicLong();

  @SuppressWarnings("unchecked") // nobody else sees the array
  public SpscRing(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    items = (E[]) new Object[capacity];
  }

  public boolean offer(E item) {
    Objects.requireNonNull(item);
    if (put.get() - taken.get() == items.length) {
      return false;
    }
    items[(int) (put.get() % items.length)] = item;
    put.incrementAndGet();
    return true;
  }

  public E poll() {
    if (taken.get() == put.get()) {
      return null;
    }
    int index = (int) (taken.get() % items.length);
    E item = items[index];
    taken.incrementAndGet();
    items[index] = null; // for the garbage collector
    return item;
  }
}
