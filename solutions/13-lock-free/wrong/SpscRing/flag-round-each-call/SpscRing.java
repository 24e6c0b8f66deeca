// misconception: a-short-lock-is-none
// says: was stopped for ever
// from: right/volatile-numbers
package lockfree;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

public final class SpscRing<E> {
  private final E[] items;
  private final AtomicBoolean busy = new AtomicBoolean();
  private int size;
  private int next;

  @SuppressWarnings("unchecked")
  public SpscRing(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    items = (E[]) new Object[capacity];
  }

  public boolean offer(E item) {
    Objects.requireNonNull(item);
    enter();
    boolean hasRoom = size < items.length;
    if (hasRoom) {
      items[(next + size) % items.length] = item;
      size++;
    }
    busy.set(false);
    return hasRoom;
  }

  public E poll() {
    enter();
    E item = items[next];
    if (item != null) {
      items[next] = null;
      next = (next + 1) % items.length;
      size--;
    }
    busy.set(false);
    return item;
  }

  private void enter() {
    while (!busy.compareAndSet(false, true)) {
      Thread.onSpinWait();
    }
  }
}
