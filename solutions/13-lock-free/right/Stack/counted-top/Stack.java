// kind: an immutable top with a number, compared as one object
package lockfree;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

public final class Stack<E> {
  private final AtomicReference<Top<E>> top = new AtomicReference<>(new Top<>(null, 0));

  public Stack() {}

  public void push(E item) {
    Objects.requireNonNull(item);
    top.updateAndGet(now -> new Top<>(new Node<>(item, now.first()), now.size() + 1));
  }

  public E pop() {
    Top<E> before =
        top.getAndUpdate(
            now -> now.size() == 0 ? now : new Top<>(now.first().next(), now.size() - 1));
    return before.size() == 0 ? null : before.first().item();
  }

  private record Node<E>(E item, Node<E> next) {}

  private record Top<E>(Node<E> first, int size) {}
}
