// misconception: safe-parts-safe-whole
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
    top.set(new Node<>(item, top.get()));
  }

  public E pop() {
    Node<E> first = top.get();
    if (first == null) {
      return null;
    }
    top.set(first.next());
    return first.item();
  }

  private record Node<E>(E item, Node<E> next) {}
}
