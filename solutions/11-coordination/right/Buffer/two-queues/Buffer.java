// kind: two queues of the JDK: tickets for free places in one, items in the other
package coordination;

import java.util.concurrent.LinkedBlockingQueue;

/** Exercise 11.1: a buffer with a bound. */
public final class Buffer<T> {
  private static final Object TICKET = new Object();
  private final LinkedBlockingQueue<Object> tickets = new LinkedBlockingQueue<>();
  private final LinkedBlockingQueue<T> items = new LinkedBlockingQueue<>();

  public Buffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    for (int i = 0; i < capacity; i++) {
      tickets.add(TICKET);
    }
  }

  public void put(T item) throws InterruptedException {
    Object ticket = tickets.take();
    assert ticket == TICKET;
    items.add(item);
  }

  public T take() throws InterruptedException {
    T item = items.take();
    tickets.add(TICKET);
    return item;
  }
}
