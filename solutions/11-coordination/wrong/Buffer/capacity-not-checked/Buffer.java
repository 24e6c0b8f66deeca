// misconception: room-for-nothing
// says: instead of throwing an IllegalArgumentException
// from: right/two-semaphores
package coordination;

import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;

public final class Buffer<T> {
  private final ConcurrentLinkedQueue<T> items = new ConcurrentLinkedQueue<>();
  private final Semaphore room;
  private final Semaphore filled = new Semaphore(0);

  public Buffer(int capacity) {
    room = new Semaphore(capacity);
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
