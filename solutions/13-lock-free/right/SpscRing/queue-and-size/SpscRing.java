// kind: a ConcurrentLinkedQueue and a number of items
package lockfree;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

public final class SpscRing<E> {

  private final int capacity;
  private final Queue<E> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger size = new AtomicInteger();

  public SpscRing(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    this.capacity = capacity;
  }

  public boolean offer(E item) {
    Objects.requireNonNull(item);
    if (size.get() == capacity) {
      return false;
    }
    size.incrementAndGet();
    return queue.add(item);
  }

  public E poll() {
    E item = queue.poll();
    if (item != null) {
      size.decrementAndGet();
    }
    return item;
  }
}
