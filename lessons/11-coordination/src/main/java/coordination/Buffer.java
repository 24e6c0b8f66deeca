package coordination;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Exercise 11.1: a buffer with a bound, into which some threads put items, and from which others
 * take them. You repair it.
 *
 * <p>Thread-safe: any number of threads may put and take at the same time. What happens in one
 * buffer changes nothing in another one.
 *
 * @param <T> the type of the items
 */
public final class Buffer<T> {
  private final Lock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final Deque<T> items = new ArrayDeque<>();
  private final int capacity;

  /**
   * Makes an empty buffer.
   *
   * @param capacity how many items the buffer can hold, at least 1
   * @throws IllegalArgumentException if the capacity is less than 1
   */
  public Buffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    this.capacity = capacity;
  }

  /**
   * Puts an item into the buffer. While {@code capacity} items are in it, this method waits for
   * room. It waits as long as that takes, and sleeps meanwhile: it does not wake up now and then to
   * look. As soon as there is room, one of the threads that wait for it goes on. You decide which
   * one.
   *
   * @param item the item, not null
   * @throws InterruptedException if the calling thread is interrupted while it waits for room. Then
   *     the item is not in the buffer, and everything else is as if this call had not been made. If
   *     the thread was interrupted but there is room, the method may put the item or throw
   */
  public void put(T item) throws InterruptedException {
    lock.lock();
    try {
      if (items.size() == capacity) {
        changed.await();
      }
      items.addLast(item);
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Takes the oldest item out of the buffer. While the buffer is empty, this method waits for an
   * item. It waits as long as that takes, and sleeps meanwhile: it does not wake up now and then to
   * look. As soon as there is an item, one of the threads that wait for it goes on. You decide
   * which one.
   *
   * @return the item; each item is returned by one call
   * @throws InterruptedException if the calling thread is interrupted while it waits for an item.
   *     Then it has taken none, and everything else is as if this call had not been made. If the
   *     thread was interrupted but there is an item, the method may return it or throw
   */
  public T take() throws InterruptedException {
    lock.lock();
    try {
      if (items.isEmpty()) {
        changed.await();
      }
      T item = items.pollFirst();
      changed.signal();
      return item;
    } finally {
      lock.unlock();
    }
  }
}
