// misconception: same-reference-nothing-changed
// says: no order of these calls
// from: right/stamped-nodes
package lockfree;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicStampedReference;

public final class Stack<E> {
  private final AtomicStampedReference<Node<E>> top = new AtomicStampedReference<>(null, 0);
  private final Queue<Node<E>> used = new ConcurrentLinkedQueue<>();

  public Stack() {}

  public void push(E item) {
    Objects.requireNonNull(item);
    Node<E> node = used.poll();
    if (node == null) {
      node = new Node<>();
    }
    node.item = item;
    Node<E> first;
    do {
      first = top.getReference();
      node.next = first;
    } while (!top.compareAndSet(first, node, top.getStamp(), top.getStamp()));
  }

  public E pop() {
    Node<E> first;
    do {
      first = top.getReference();
      if (first == null) {
        return null;
      }
    } while (!top.compareAndSet(first, first.next, top.getStamp(), top.getStamp() + 1));
    E item = first.item;
    used.add(first);
    return item;
  }

  private static final class Node<E> {
    private volatile E item;
    private volatile Node<E> next;
  }
}
