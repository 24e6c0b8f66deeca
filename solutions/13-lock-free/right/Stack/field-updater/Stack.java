// kind: an AtomicReferenceFieldUpdater
package lockfree;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

public final class Stack<E> {

  private static final class Node {
    private final Object item;
    private final Node below;

    private Node(Object item, Node below) {
      this.item = item;
      this.below = below;
    }
  }

  @SuppressWarnings("rawtypes") // a class literal has no type arguments
  private static final AtomicReferenceFieldUpdater<Stack, Node> TOP =
      AtomicReferenceFieldUpdater.newUpdater(Stack.class, Node.class, "top");

  private volatile Node top;

  public Stack() {}

  public void push(E item) {
    Objects.requireNonNull(item);
    for (Node seen = top; ; seen = top) {
      if (TOP.compareAndSet(this, seen, new Node(item, seen))) {
        return;
      }
    }
  }

  @SuppressWarnings("unchecked") // only push puts something in
  public E pop() {
    for (Node seen = top; seen != null; seen = top) {
      if (TOP.weakCompareAndSet(this, seen, seen.below)) {
        return (E) seen.item;
      }
    }
    return null;
  }
}
