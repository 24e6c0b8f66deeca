// misconception: a-short-lock-is-none
// says: was stopped for ever
// from: reference
package lockfree;

import java.util.ArrayDeque;

public final class Stack<E> {

  private final ArrayDeque<E> items = new ArrayDeque<>();

  public Stack() {}

  public synchronized void push(E item) {
    items.push(item);
  }

  public synchronized E pop() {
    return items.poll();
  }
}
