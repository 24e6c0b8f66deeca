// kind: an immutable list, made anew for each call
package lockfree;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

public final class Stack<E> {

  private final AtomicReference<List<E>> items = new AtomicReference<>(List.of());

  public Stack() {}

  public void push(E item) {
    Objects.requireNonNull(item);
    boolean done = false;
    while (!done) {
      List<E> before = items.get();
      List<E> after = new ArrayList<>(before);
      after.add(item);
      done = items.compareAndSet(before, after);
    }
  }

  public E pop() {
    while (true) {
      List<E> before = items.get();
      if (before.isEmpty()) {
        return null;
      }
      List<E> after = new ArrayList<>(before.subList(0, before.size() - 1));
      if (items.compareAndSet(before, after)) {
        return before.getLast();
      }
    }
  }
}
