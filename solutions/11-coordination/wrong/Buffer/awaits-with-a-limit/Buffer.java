// misconception: naps-between-looks
// says: looked again and again
// from: reference
package coordination;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Exercise 11.1: a buffer with a bound. */
public final class Buffer<T> {
  private final Lock lock = new ReentrantLock();
  private final Condition notFull = lock.newCondition();
  private final Condition notEmpty = lock.newCondition();
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
        notFull.await(10, TimeUnit.MILLISECONDS);
      }
      items.addLast(item);
      notEmpty.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Takes the oldest item out; waits while the buffer is empty. */
  public T take() throws InterruptedException {
    lock.lock();
    try {
      while (items.isEmpty()) {
        notEmpty.await(10, TimeUnit.MILLISECONDS);
      }
      T item = items.removeFirst();
      notFull.signal();
      return item;
    } finally {
      lock.unlock();
    }
  }
}
