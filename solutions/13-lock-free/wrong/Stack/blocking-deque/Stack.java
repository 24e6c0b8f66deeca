// misconception: a-short-lock-is-none
// says: which has a lock
// from: right/ready-made-deque
package lockfree;

import java.util.concurrent.LinkedBlockingDeque;

public final class Stack<E> {

  private final LinkedBlockingDeque<E> items = new LinkedBlockingDeque<>();

  public Stack() {}

  public void push(E item) {
    items.addFirst(item);
  }

  public E pop() {
    return items.pollFirst();
  }
}
