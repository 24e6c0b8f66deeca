// misconception: interrupted-leaves-nothing
// says: interrupted
// from: right/two-semaphores
package coordination;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

public final class Buffer<T> {
  private final Semaphore room;
  private final Semaphore filled = new Semaphore(0);
  private final Queue<T> items = new ConcurrentLinkedQueue<>();

  public Buffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    room = new Semaphore(capacity);
  }

  public void put(T item) throws InterruptedException {
    room.acquire();
    items.add(item);
    filled.release();
  }

  public T take() throws InterruptedException {
    try {
      filled.acquire();
      return items.poll();
    } finally {
      room.release();
    }
  }
}
