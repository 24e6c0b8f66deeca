// misconception: signal-waits-for-me
// says: signal
// from: right/monitor-and-notify-all
package coordination;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Exercise 11.1: a buffer with a bound. */
public final class Buffer<T> {
  private final BlockingQueue<T> items;
  private final Object changed = new Object();

  /** Makes an empty buffer. */
  public Buffer(int capacity) {
    items = new LinkedBlockingQueue<>(capacity);
  }

  /** Puts an item in; waits while the buffer is full. */
  public void put(T item) throws InterruptedException {
    while (!items.offer(item)) {
      synchronized (changed) {
        changed.wait();
      }
    }
    wakeAll();
  }

  /** Takes the oldest item out; waits while the buffer is empty. */
  public T take() throws InterruptedException {
    T item = items.poll();
    while (item == null) {
      synchronized (changed) {
        changed.wait();
      }
      item = items.poll();
    }
    wakeAll();
    return item;
  }

  private void wakeAll() {
    synchronized (changed) {
      changed.notifyAll();
    }
  }
}
