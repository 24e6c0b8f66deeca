// kind: ReentrantLock, given back in finally
package dependencies;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class SafeCell {

  private int value;
  private final Lock lock = new ReentrantLock();

  public SafeCell() {}

  public void add(int n) {
    lock.lock();
    try {
      value += n;
    } finally {
      lock.unlock();
    }
  }

  public int get() {
    lock.lock();
    try {
      return value;
    } finally {
      lock.unlock();
    }
  }
}
