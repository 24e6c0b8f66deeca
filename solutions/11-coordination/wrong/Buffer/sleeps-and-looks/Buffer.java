// misconception: naps-between-looks
// says: looked again and again
// from: right/monitor-and-notify-all
package coordination;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Exercise 11.1: a buffer with a bound. */
public final class Buffer<T> {
  private final Queue<T> items = new ConcurrentLinkedQueue<>();
  private final AtomicInteger room;

  /** Makes an empty buffer. */
  public Buffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    room = new AtomicInteger(capacity);
  }

  /** Puts an item in; waits while the buffer is full. */
  public void put(T item) throws InterruptedException {
    while (room.getAndUpdate(n -> n > 0 ? n - 1 : n) == 0) {
      Thread.sleep(1);
    }
    items.add(item);
  }

  /** Takes the oldest item out; waits while the buffer is empty. */
  public T take() throws InterruptedException {
    T item = items.poll();
    while (item == null) {
      Thread.sleep(1);
      item = items.poll();
    }
    room.incrementAndGet();
    return item;
  }
}
