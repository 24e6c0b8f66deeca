// misconception: earlier-is-before
// says: orders nothing else
// from: right/atomic-reference
package memorymodel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.function.Supplier;

public final class Lazy<T> {
  private static final VarHandle VALUE;

  static {
    try {
      VALUE = MethodHandles.lookup().findVarHandle(Lazy.class, "value", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private final Supplier<? extends T> supplier;
  private Object value;

  public Lazy(Supplier<? extends T> supplier) {
    this.supplier = Objects.requireNonNull(supplier);
  }

  @SuppressWarnings("unchecked")
  public T get() {
    Object there = VALUE.getOpaque(this);
    if (there == null) {
      synchronized (this) {
        there = VALUE.getOpaque(this);
        if (there == null) {
          there = supplier.get();
          VALUE.setOpaque(this, there);
        }
      }
    }
    return (T) there;
  }
}
