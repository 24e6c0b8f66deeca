// kind: double-checked, with acquire and release in place of volatile
package memorymodel;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Objects;
import java.util.function.Supplier;

public final class Lazy<T> {
  private final Supplier<? extends T> supplier;
  private static final VarHandle H;

  static {
    try {
      H = MethodHandles.lookup().findVarHandle(Lazy.class, "value", Object.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private Object value;

  public Lazy(Supplier<? extends T> supplier) {
    this.supplier = Objects.requireNonNull(supplier);
  }

  public T get() {
    @SuppressWarnings("unchecked")
    T seen = (T) H.getAcquire(this);
    if (seen == null) {
      synchronized (this) {
        @SuppressWarnings("unchecked")
        T again = (T) value;
        if (again == null) {
          again = supplier.get();
          H.setRelease(this, again);
        }
        return again;
      }
    }
    return seen;
  }
}
