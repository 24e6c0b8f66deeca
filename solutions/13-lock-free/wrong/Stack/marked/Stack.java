// misconception: same-reference-nothing-changed
// says: no order of these calls
// from: right/stamped-nodes
package lockfree;

import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicMarkableReference;

public final class Stack<E> {

  private final AtomicMarkableReference<Node<E>> top = new AtomicMarkableReference<>(null, false);
  private final Queue<Node<E>> used = new ConcurrentLinkedQueue<>();

  public Stack() {}

  public void push(E item) {
    Objects.requireNonNull(item);
    Node<E> node = used.poll();
    if (node == null) {
      node = new Node<>();
    }
    node.item = item;
    boolean[] mark = new boolean[1];
    Node<E> first;
    do {
      first = top.get(mark);
      node.next = first;
    } while (!top.compareAndSet(first, node, mark[0], !mark[0]));
  }

  public E pop() {
    boolean[] mark = new boolean[1];
    Node<E> first;
    Node<E> next;
    do {
      first = top.get(mark);
      if (first == null) {
        return null;
      }
      next = first.next;
    } while (!top.compareAndSet(first, next, mark[0], !mark[0]));
    E item = first.item;
    used.add(first);
    return item;
  }

  private static final class Node<E> {
    private volatile E item;
    private volatile Node<E> next;
  }
}
