// misconception: a-lock-of-its-own
// says: instead of 3
// from: right/reentrant-lock
package dependencies;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class SafeCell {

  private int value;

  public SafeCell() {}

  public void add(int n) {
    Lock lock = new ReentrantLock();
    lock.lock();
    try {
      value += n;
    } finally {
      lock.unlock();
    }
  }

  public int get() {
    return value;
  }
}
