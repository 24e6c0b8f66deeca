// misconception: one-writer-needs-nothing
// says: a data race
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
    int[] stamp = new int[1];
    do {
      node.next = top.get(stamp);
    } while (!top.compareAndSet(node.next, node, stamp[0], stamp[0] + 1));
  }

  public E pop() {
    int[] stamp = new int[1];
    Node<E> first;
    do {
      first = top.get(stamp);
      if (first == null) {
        return null;
      }
    } while (!top.compareAndSet(first, first.next, stamp[0], stamp[0] + 1));
    E item = first.item;
    used.add(first);
    return item;
  }

  private static final class Node<E> {
    private E item;
    private Node<E> next;
  }
}
