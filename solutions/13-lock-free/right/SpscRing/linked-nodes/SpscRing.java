// kind: a chain of nodes, and a number of free places
package lockfree;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

public final class SpscRing<E> {
  private final AtomicInteger room;
  private Node<E> last = new Node<>(null); // of the producer
  private Node<E> before = last; // of the consumer: the one before the first

  public SpscRing(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    room = new AtomicInteger(capacity);
  }

  public boolean offer(E item) {
    Objects.requireNonNull(item);
    if (room.get() == 0) {
      return false;
    }
    room.decrementAndGet();
    Node<E> node = new Node<>(item);
    last.next = node;
    last = node;
    return true;
  }

  public E poll() {
    Node<E> first = before.next;
    if (first == null) {
      return null;
    }
    before = first;
    E item = first.item;
    room.incrementAndGet();
    return item;
  }

  private static final class Node<E> {
    private final E item;
    private volatile Node<E> next;

    Node(E item) {
      this.item = item;
    }
  }
}
