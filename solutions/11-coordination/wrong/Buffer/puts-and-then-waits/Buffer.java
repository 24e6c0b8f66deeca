// misconception: interrupted-leaves-nothing
// says: interrupted
// from: reference
package coordination;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Buffer<T> {
  private final Lock lock = new ReentrantLock();
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
    lock.lock();
    try {
      items.addLast(item);
      notEmpty.signal();
      while (items.size() > capacity) {
        notFull.await();
      }
    } finally {
      lock.unlock();
    }
  }

  public T take() throws InterruptedException {
    lock.lock();
    try {
      while (items.isEmpty()) {
        notEmpty.await();
      }
      T item = items.removeFirst();
      notFull.signalAll();
      return item;
    } finally {
      lock.unlock();
    }
  }
}
