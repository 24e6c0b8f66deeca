// misconception: a-short-lock-is-none
// says: was stopped for ever
// from: right/empty-places
package lockfree;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

public final class SpscRing<E> {

  private final AtomicReferenceArray<E> items;
  private final AtomicLong taken = new AtomicLong();
  private final AtomicLong put = new AtomicLong();

  public SpscRing(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    items = new AtomicReferenceArray<>(capacity);
  }

  public boolean offer(E item) {
    Objects.requireNonNull(item);
    if (put.get() - taken.get() == items.length()) {
      return false;
    }
    int index = (int) (put.getAndIncrement() % items.length());
    items.set(index, item);
    return true;
  }

  public E poll() {
    if (taken.get() == put.get()) {
      return null;
    }
    int index = (int) (taken.get() % items.length());
    E item = items.getAndSet(index, null);
    while (item == null) {
      Thread.onSpinWait();
      item = items.getAndSet(index, null);
    }
    taken.incrementAndGet();
    return item;
  }
}
