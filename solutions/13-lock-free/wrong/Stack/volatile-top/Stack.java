// misconception: volatile-is-atomic
// says: no order of these calls
// from: reference
package lockfree;

import java.util.Objects;

public final class Stack<E> {
  private volatile Node<E> top;

  public Stack() {}

  public void push(E item) {
    Objects.requireNonNull(item);
    top = new Node<>(item, top);
  }

  public E pop() {
    Node<E> first = top;
    if (first == null) {
      return null;
    }
    top = first.next();
    return first.item();
  }

  private record Node<E>(E item, Node<E> next) {}
}
