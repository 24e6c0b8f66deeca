// misconception: one-buffer-in-all
// says: waited at two buffers
// from: reference
package coordination;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Buffer<T> {
  private static final Lock LOCK = new ReentrantLock();
  private static final Condition NOT_FULL = LOCK.newCondition();
  private static final Condition NOT_EMPTY = LOCK.newCondition();
  private final Deque<T> items = new ArrayDeque<>();
  private final int capacity;

  public Buffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    this.capacity = capacity;
  }

  public void put(T item) throws InterruptedException {
    LOCK.lock();
    try {
      while (items.size() == capacity) {
        NOT_FULL.await();
      }
      items.addLast(item);
      NOT_EMPTY.signal();
    } finally {
      LOCK.unlock();
    }
  }

  public T take() throws InterruptedException {
    LOCK.lock();
    try {
      while (items.isEmpty()) {
        NOT_EMPTY.await();
      }
      T item = items.pollFirst();
      NOT_FULL.signal();
      return item;
    } finally {
      LOCK.unlock();
    }
  }
}
