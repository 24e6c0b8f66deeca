// misconception: a-short-lock-is-none
// says: was stopped for ever
// from: right/stamped-nodes
package lockfree;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

public final class Stack<E> {
  private Node<E> top;
  private final AtomicBoolean busy = new AtomicBoolean();

  public Stack() {}

  public void push(E item) {
    Objects.requireNonNull(item);
    enter();
    top = new Node<>(item, top);
    busy.set(false);
  }

  public E pop() {
    enter();
    Node<E> first = top;
    if (first != null) {
      top = first.next();
    }
    busy.set(false);
    return first == null ? null : first.item();
  }

  private void enter() {
    while (!busy.compareAndSet(false, true)) {
      Thread.onSpinWait();
    }
  }

  private record Node<E>(E item, Node<E> next) {}
}
