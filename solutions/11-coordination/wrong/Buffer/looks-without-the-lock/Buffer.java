// misconception: one-side-locked
// says: did not hold
// from: reference
package coordination;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Exercise 11.1: a buffer with a bound. */
public final class Buffer<T> {
  private final Object lock = new Object();
  private final Deque<T> items = new ConcurrentLinkedDeque<>();
  private final int capacity;

  public Buffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    this.capacity = capacity;
  }

  public void put(T item) throws InterruptedException {
    while (items.size() == capacity) {
      synchronized (lock) {
        if (items.size() == capacity) {
          lock.wait();
        }
      }
    }
    synchronized (lock) {
      items.addLast(item);
      lock.notifyAll();
    }
  }

  public T take() throws InterruptedException {
    while (items.isEmpty()) {
      synchronized (lock) {
        if (items.isEmpty()) {
          lock.wait();
        }
      }
    }
    synchronized (lock) {
      T item = items.pollFirst();
      lock.notifyAll();
      return item;
    }
  }
}
