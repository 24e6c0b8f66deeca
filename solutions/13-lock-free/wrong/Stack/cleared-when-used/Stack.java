// misconception: same-reference-nothing-changed
// says: no order of these calls
// from: right/stamped-nodes
package lockfree;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;

public final class Stack<E> {
  private final AtomicReference<Node<E>> top = new AtomicReference<>();
  private final Queue<Node<E>> used = new ConcurrentLinkedQueue<>();

  public Stack() {}

  public void push(E item) {
    Objects.requireNonNull(item);
    Node<E> node = used.poll();
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
    Node<E> next;
    do {
      first = top.get();
      if (first == null) {
        return null;
      }
      next = first.next;
    } while (!top.compareAndSet(first, next));
    E item = first.item;
    first.item = null;
    first.next = null;
    used.add(first);
    return item;
  }

  private static final class Node<E> {
    private volatile E item;
    private volatile Node<E> next;
  }
}
