// misconception: a-short-lock-is-none
// says: was stopped for ever
// from: reference
package lockfree;

import java.util.concurrent.atomic.AtomicBoolean;

public final class Max {
  private static final AtomicBoolean BUSY = new AtomicBoolean();

  private Max() {}

  public static boolean raise(Register register, long value) {
    while (!BUSY.compareAndSet(false, true)) {
      Thread.onSpinWait();
    }
    try {
      long seen = register.get();
      while (seen < value && !register.compareAndSet(seen, value)) {
        seen = register.get();
      }
      return seen < value;
    } finally {
      BUSY.set(false);
    }
  }
}
