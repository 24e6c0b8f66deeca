// kind: a box for each item
package lockfree;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

public final class SpscRing<E> {

  private final List<AtomicReference<E>> boxes = new ArrayList<>();
  private long puts;
  private long takes;

  public SpscRing(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    for (int i = 0; i < capacity; i++) {
      boxes.add(new AtomicReference<>());
    }
  }

  public boolean offer(E item) {
    Objects.requireNonNull(item);
    boolean free = boxes.get((int) (puts % boxes.size())).compareAndSet(null, item);
    if (free) {
      puts++;
    }
    return free;
  }

  public E poll() {
    E item = boxes.get((int) (takes % boxes.size())).getAndSet(null);
    if (item != null) {
      takes++;
    }
    return item;
  }
}
