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

  @SuppressWarnings("unchecked") // nobody else sees the array
  public SpscRing(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    items = (E[]) new Object[capacity];
  }

  public boolean offer(E item) {
    Objects.requireNonNull(item);
    long mine = put.getPlain();
    if (mine - taken.getPlain() == items.length) {
      return false;
    }
    items[(int) (mine % items.length)] = item;
    put.setRelease(mine + 1);
    return true;
  }

  public E poll() {
    long mine = taken.getPlain();
    if (mine == put.getPlain()) {
      return null;
    }
    int index = (int) (mine % items.length);
    E item = items[index];
    items[index] = null;
    taken.setRelease(mine + 1);
    return item;
  }
}
