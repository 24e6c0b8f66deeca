// misconception: failed-so-give-up
// says: no order of these calls
// from: reference
package lockfree;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

public final class Stack<E> {
  private final AtomicReference<Node<E>> top = new AtomicReference<>();

  public Stack() {}

  public void push(E item) {
    Objects.requireNonNull(item);
    Node<E> first;
    do {
      first = top.get();
    } while (!top.compareAndSet(first, new Node<>(item, first)));
  }

  public E pop() {
    Node<E> first = top.get();
    if (first == null || !top.compareAndSet(first, first.next())) {
      return null;
    }
    return first.item();
  }

  private record Node<E>(E item, Node<E> next) {}
}
