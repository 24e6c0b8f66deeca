// misconception: a-short-lock-is-none
// says: was stopped for ever
// from: reference
package lockfree;

import java.util.concurrent.locks.ReentrantLock;

public final class Max {
  private static final ReentrantLock LOCK = new ReentrantLock();

  private Max() {}

  public static boolean raise(Register register, long value) {
    LOCK.lock();
    try {
      while (true) {
        long seen = register.get();
        if (seen >= value) {
          return false;
        }
        if (register.compareAndSet(seen, value)) {
          return true;
        }
      }
    } finally {
      LOCK.unlock();
    }
  }
}
