// kind: signals only at the edge, and each thread that goes on wakes the next one
package coordination;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Exercise 11.1: a buffer with a bound. */
public final class Buffer<T> {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition notFull = lock.newCondition();
  private final Condition notEmpty = lock.newCondition();
  private final Deque<T> items = new ArrayDeque<>();
  private final int capacity;

  public Buffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    this.capacity = capacity;
  }

  public void put(T item) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (items.size() == capacity) {
        notFull.await();
      }
      items.addLast(item);
      if (items.size() == 1) {
        notEmpty.signal();
      }
      if (items.size() < capacity) {
        notFull.signal(); // still room: pass it on
      }
    } finally {
      lock.unlock();
    }
  }

  public T take() throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (items.isEmpty()) {
        notEmpty.await();
      }
      T item = items.pollFirst();
      if (items.size() == capacity - 1) {
        notFull.signal();
      }
      if (!items.isEmpty()) {
        notEmpty.signal(); // still an item: pass it on
      }
      return item;
    } finally {
      lock.unlock();
    }
  }
}
