// misconception: interrupted-leaves-nothing
// says: interrupted
// from: right/monitor-and-notify-all
package coordination;

import java.util.ArrayDeque;
import java.util.Deque;

public final class Buffer<T> {
  private final Deque<T> items = new ArrayDeque<>();
  private final int capacity;
  private long nextPutTicket;
  private long putTurn;
  private long nextTakeTicket;
  private long takeTurn;

  public Buffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    this.capacity = capacity;
  }

  public synchronized void put(T item) throws InterruptedException {
    long mine = nextPutTicket++;
    while (mine != putTurn || items.size() == capacity) {
      wait();
    }
    putTurn++;
    items.addLast(item);
    notifyAll();
  }

  public synchronized T take() throws InterruptedException {
    long mine = nextTakeTicket++;
    while (mine != takeTurn || items.isEmpty()) {
      wait();
    }
    takeTurn++;
    T item = items.removeFirst();
    notifyAll();
    return item;
  }
}
