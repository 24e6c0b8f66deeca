// kind: a new node for each push, whose next is set in each try
package lockfree;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

public final class Stack<E> {
  private final AtomicReference<Node<E>> top = new AtomicReference<>();

  public Stack() {}

  public void push(E item) {
    Node<E> node = new Node<>(Objects.requireNonNull(item));
    do {
      node.next = top.get();
    } while (!top.compareAndSet(node.next, node));
  }

  public E pop() {
    for (; ; ) {
      Node<E> first = top.get();
      if (first == null) {
        return null;
      }
      if (top.compareAndSet(first, first.next)) {
        return first.item;
      }
    }
  }

  private static final class Node<E> {
    private final E item;
    private Node<E> next; // does not change any more when the node is in the stack

    Node(E item) {
      this.item = item;
    }
  }
}
