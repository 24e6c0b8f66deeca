// kind: a semaphore counts the room, another one the items
package coordination;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;

/** Exercise 11.1: a buffer with a bound. */
public final class Buffer<T> {
  private final Deque<T> items = new ArrayDeque<>();
  private final Semaphore room;
  private final Semaphore filled = new Semaphore(0);

  /** Makes an empty buffer. */
  public Buffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    room = new Semaphore(capacity);
  }

  /** Puts an item in; waits while the buffer is full. */
  public void put(T item) throws InterruptedException {
    room.acquire();
    synchronized (items) {
      items.addLast(item);
    }
    filled.release();
  }

  /** Takes the oldest item out; waits while the buffer is empty. */
  public T take() throws InterruptedException {
    filled.acquire();
    T item;
    synchronized (items) {
      item = items.removeFirst();
    }
    room.release();
    return item;
  }
}
