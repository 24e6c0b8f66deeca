// misconception: signal-finds-the-right-one
// says: wakes any one of those who wait
// from: right/signal-all
package coordination;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Exercise 11.1: a buffer with a bound. */
public final class Buffer<T> {
  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
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
  public void put(T item) throws InterruptedException {
    lock.lock();
    try {
      while (items.size() == capacity) {
        changed.await();
      }
      items.addLast(item);
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Takes the oldest item out; waits while the buffer is empty. */
  public T take() throws InterruptedException {
    lock.lock();
    try {
      while (items.isEmpty()) {
        changed.await();
      }
      T item = items.removeFirst();
      changed.signal();
      return item;
    } finally {
      lock.unlock();
    }
  }
}
