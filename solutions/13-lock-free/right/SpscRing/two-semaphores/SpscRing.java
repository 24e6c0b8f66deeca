// kind: two semaphores that are only tried
package lockfree;

import java.util.Objects;
import java.util.concurrent.Semaphore;

public final class SpscRing<E> {

  private final E[] items;
  private final Semaphore free;
  private final Semaphore full = new Semaphore(0);
  private int nextPut;
  private int nextTake;

  @SuppressWarnings("unchecked") // nobody else sees the array
  public SpscRing(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    items = (E[]) new Object[capacity];
    free = new Semaphore(capacity);
  }

  public boolean offer(E item) {
    Objects.requireNonNull(item);
    if (!free.tryAcquire()) {
      return false;
    }
    items[nextPut] = item;
    nextPut = (nextPut + 1) % items.length;
    full.release();
    return true;
  }

  public E poll() {
    if (!full.tryAcquire()) {
      return null;
    }
    E item = items[nextTake];
    nextTake = (nextTake + 1) % items.length;
    free.release();
    return item;
  }
}
