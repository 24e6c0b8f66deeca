// misconception: one-buffer-in-all
// says: One buffer was full, and another one was empty
// from: right/two-semaphores
package coordination;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

public final class Buffer<T> {
  private static Semaphore room; // of the buffer made last
  private static Semaphore filled;
  private final ConcurrentLinkedQueue<T> items = new ConcurrentLinkedQueue<>();

  public Buffer(int capacity) {
    if (capacity < 1) throw new IllegalArgumentException("" + capacity);
    room = new Semaphore(capacity);
    filled = new Semaphore(0);
  }

  public void put(T item) throws InterruptedException {
    room.acquire();
    items.add(item);
    filled.release();
  }

  public T take() throws InterruptedException {
    filled.acquire();
    T item = items.remove();
    room.release();
    return item;
  }
}
