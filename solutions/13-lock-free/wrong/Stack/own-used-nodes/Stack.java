// misconception: same-reference-nothing-changed
// says: no order of these calls
// from: right/stamped-nodes
package lockfree;

import java.util.ArrayDeque;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

public final class Stack<E> {

  private final AtomicReference<Node<E>> top = new AtomicReference<>();
  private final ThreadLocal<ArrayDeque<Node<E>>> used = ThreadLocal.withInitial(ArrayDeque::new);

  public Stack() {}

  public void push(E item) {
    Objects.requireNonNull(item);
    Node<E> node = used.get().poll();
    if (node == null) {
      node = new Node<>();
    }
    node.item = item;
    Node<E> first;
    do {
      first = top.get();
      node.next = first;
    } while (!top.compareAndSet(first, node));
  }

  public E pop() {
    Node<E> first;
    Node<E> next;
    do {
      first = top.get();
      if (first == null) {
        return null;
      }
      next = first.next;
    } while (!top.compareAndSet(first, next));
    E item = first.item;
    used.get().add(first);
    return item;
  }

  private static final class Node<E> {
    private volatile E item;
    private volatile Node<E> next;
  }
}
