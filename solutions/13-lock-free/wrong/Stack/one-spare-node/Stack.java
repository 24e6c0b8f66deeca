// misconception: same-reference-nothing-changed
// says: no order of these calls
// from: right/stamped-nodes
package lockfree;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

public final class Stack<E> {
  private final AtomicReference<Node<E>> top = new AtomicReference<>();
  private final AtomicReference<Node<E>> spare = new AtomicReference<>();

  public Stack() {}

  public void push(E item) {
    Objects.requireNonNull(item);
    Node<E> node = spare.getAndSet(null);
    if (node == null) {
      node = new Node<>();
    }
    node.item = item;
    do {
      node.next = top.get();
    } while (!top.compareAndSet(node.next, node));
  }

  public E pop() {
    Node<E> first;
    do {
      first = top.get();
      if (first == null) {
        return null;
      }
    } while (!top.compareAndSet(first, first.next));
    E item = first.item;
    spare.set(first);
    return item;
  }

  private static final class Node<E> {
    private volatile E item;
    private volatile Node<E> next;
  }
}
