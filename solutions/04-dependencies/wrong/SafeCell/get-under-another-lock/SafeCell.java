// misconception: a-lock-of-its-own
// says: These are two locks
// from: right/reentrant-lock
package dependencies;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class SafeCell {
  private final Lock adding = new ReentrantLock();
  private final Lock getting = new ReentrantLock();
  private int value;

  public SafeCell() {}

  public void add(int n) {
    adding.lock();
    try {
      value += n;
    } finally {
      adding.unlock();
    }
  }

  public int get() {
    getting.lock();
    try {
      return value;
    } finally {
      getting.unlock();
    }
  }
}
