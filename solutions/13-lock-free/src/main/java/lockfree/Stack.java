package lockfree;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Exercise 13.2: a stack that several threads share, without a lock. It uses its nodes again, and
 * that is its fault. You repair it.
 *
 * <p>Any number of threads may call {@link #push} and {@link #pop} at the same time. The stack is
 * linearizable: there always is an order of all calls in which a stack that only one thread uses
 * would give the same results. In this order, a call that ended before another one began comes
 * first. Stacks are independent.
 *
 * <p>No call waits for another thread, so the stack has no lock: if one thread is stopped in the
 * middle of a call, all others go on.
 *
 * @param <E> the type of the items
 */
public final class Stack<E> {

  private final AtomicReference<Node<E>> top = new AtomicReference<>();

  /** Makes an empty stack. */
  public Stack() {}

  /**
   * Puts an item on top of the stack.
   *
   * @param item not null. One item may be in the stack several times
   * @throws NullPointerException if the item is null; the stack does not change
   */
  public void push(E item) {
    Objects.requireNonNull(item);
    Node<E> first;
    do {
      first = top.get();
    } while (!top.compareAndSet(first, new Node<>(item, first)));
  }

  /**
   * Takes the item on top of the stack.
   *
   * @return the item, or null if the stack is empty
   */
  public E pop() {
    Node<E> first;
    do {
      first = top.get();
      if (first == null) {
        return null;
      }
    } while (!top.compareAndSet(first, first.next()));
    return first.item();
  }

  private record Node<E>(E item, Node<E> next) {}
}
