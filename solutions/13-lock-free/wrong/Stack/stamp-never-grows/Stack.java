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
    int[] stamp = new int[1];
    do {
      node.next = top.get(stamp);
    } while (!top.compareAndSet(node.next, node, stamp[0], stamp[0]));
  }

  public E pop() {
    int[] stamp = new int[1];
    while (true) {
      Node<E> first = top.get(stamp);
      if (first == null) {
        return null;
      }
      if (top.compareAndSet(first, first.next, stamp[0], stamp[0])) {
        E item = first.item;
        used.add(first);
        return item;
      }
    }
  }

  private static final class Node<E> {
    private volatile E item;
    private volatile Node<E> next;
  }
}
