// misconception: full-drops-it
// says: is gone
// from: right/blocking-queue
package coordination;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Exercise 11.1: a buffer with a bound. */
public final class Buffer<T> {
  private final BlockingQueue<T> items;

  /** Makes an empty buffer. */
  public Buffer(int capacity) {
    items = new ArrayBlockingQueue<>(capacity);
  }

  /** Puts an item in; waits while the buffer is full. */
  public void put(T item) throws InterruptedException {
    items.offer(item);
  }

  /** Takes the oldest item out; waits while the buffer is empty. */
  public T take() throws InterruptedException {
    return items.take();
  }
}
