// kind: a VarHandle with acquire and release
package lockfree;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;

public final class Stack<E> {
  private static final VarHandle TOP;

  static {
    try {
      TOP = MethodHandles.lookup().findVarHandle(Stack.class, "top", Node.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  @SuppressWarnings("unused") // by the handle
  private volatile Node<E> top;

  public Stack() {}

  public void push(E item) {
    Objects.requireNonNull(item);
    Node<E> first;
    do {
      first = top;
    } while (!TOP.weakCompareAndSetRelease(this, first, new Node<>(item, first)));
  }

  public E pop() {
    Node<E> first;
    do {
      first = top;
      if (first == null) {
        return null;
      }
    } while (!TOP.compareAndSet(this, first, first.next()));
    return first.item();
  }

  private record Node<E>(E item, Node<E> next) {}
}
