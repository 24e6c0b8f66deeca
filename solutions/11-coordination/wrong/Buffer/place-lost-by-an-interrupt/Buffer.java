// misconception: interrupt-never-in-the-middle
// says: a place is lost
// from: right/two-queues
package coordination;

import java.util.Collections;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

public final class Buffer<T> {
  private final BlockingQueue<Boolean> rooms;
  private final BlockingQueue<T> items;

  public Buffer(int capacity) {
    if (capacity < 1) throw new IllegalArgumentException();
    rooms = new LinkedBlockingQueue<>(Collections.nCopies(capacity, true));
    items = new ArrayBlockingQueue<>(capacity);
  }

  public void put(T item) throws InterruptedException {
    rooms.take();
    items.put(item); // throws if interrupted: the room is lost
  }

  public T take() throws InterruptedException {
    T item = items.take();
    rooms.add(true);
    return item;
  }
}
