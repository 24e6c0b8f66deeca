// misconception: one-buffer-in-all
// says: at another buffer
// from: right/two-semaphores
package coordination;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

public final class Buffer<T> {
  private static final Semaphore PUTTERS = new Semaphore(1);
  private final Queue<T> items = new ConcurrentLinkedQueue<>();
  private final Semaphore filled = new Semaphore(0);
  private final Semaphore room;

  public Buffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    room = new Semaphore(capacity);
  }

  public void put(T item) throws InterruptedException {
    PUTTERS.acquire();
    try {
      room.acquire();
    } finally {
      PUTTERS.release();
    }
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
