// misconception: await-returned-so-it-is-so
// says: ask again each time
// from: right/monitor-and-notify-all
package coordination;

import java.util.ArrayDeque;
import java.util.Deque;

/** Exercise 11.1: a buffer with a bound. */
public final class Buffer<T> {
  private final Deque<T> items = new ArrayDeque<>();
  private final int capacity;

  /** Makes an empty buffer. */
  public Buffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    this.capacity = capacity;
  }

  /** Puts an item in; waits while the buffer is full. */
  public synchronized void put(T item) throws InterruptedException {
    if (items.size() == capacity) {
      wait();
    }
    items.addLast(item);
    notifyAll();
  }

  /** Takes the oldest item out; waits while the buffer is empty. */
  public synchronized T take() throws InterruptedException {
    while (items.isEmpty()) {
      wait();
    }
    T item = items.removeFirst();
    notifyAll();
    return item;
  }
}
