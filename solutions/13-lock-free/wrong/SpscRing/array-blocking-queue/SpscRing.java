// misconception: a-short-lock-is-none
// says: which has a lock
// from: reference
package lockfree;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

public final class SpscRing<E> {

  private final BlockingQueue<E> queue;

  public SpscRing(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    queue = new ArrayBlockingQueue<>(capacity);
  }

  public boolean offer(E item) {
    return queue.offer(item);
  }

  public E poll() {
    return queue.poll();
  }
}
