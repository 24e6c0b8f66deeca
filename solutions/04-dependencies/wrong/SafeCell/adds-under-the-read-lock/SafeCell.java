// misconception: read-lock-for-writing
// says: instead of 3
// from: right/reentrant-lock
package dependencies;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public final class SafeCell {
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private int value;

  public SafeCell() {}

  public void add(int n) {
    lock.readLock().lock();
    try {
      value += n;
    } finally {
      lock.readLock().unlock();
    }
  }

  public int get() {
    lock.readLock().lock();
    try {
      return value;
    } finally {
      lock.readLock().unlock();
    }
  }
}
