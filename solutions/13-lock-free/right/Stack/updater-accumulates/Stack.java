// kind: a field updater whose functions link the nodes
package lockfree;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

public final class Stack<E> {
  private static final AtomicReferenceFieldUpdater<Stack, Node> TOP =
      AtomicReferenceFieldUpdater.newUpdater(Stack.class, Node.class, "top");
  private volatile Node<E> top;

  public Stack() {}

  public void push(E item) {
    Objects.requireNonNull(item);
    TOP.accumulateAndGet(
        this,
        new Node<E>(item),
        (was, mine) -> {
          mine.next = was;
          return mine;
        });
  }

  public E pop() {
    @SuppressWarnings("unchecked")
    Node<E> was = (Node<E>) TOP.getAndUpdate(this, node -> node == null ? null : node.next);
    return was == null ? null : was.item;
  }

  private static final class Node<E> {
    final E item;
    Node<E> next;

    Node(E item) {
      this.item = item;
    }
  }
}
