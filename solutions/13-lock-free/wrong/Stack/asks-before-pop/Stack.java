// misconception: safe-parts-safe-whole
// says: NoSuchElementException
// from: right/ready-made-deque
package lockfree;

import java.util.concurrent.ConcurrentLinkedDeque;

public final class Stack<E> {
  private final ConcurrentLinkedDeque<E> items = new ConcurrentLinkedDeque<>();

  public Stack() {}

  public void push(E item) {
    items.push(item);
  }

  public E pop() {
    return items.isEmpty() ? null : items.pop();
  }
}
