// kind: ReadWriteLock
package dependencies;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public final class SafeCell {

  private int value;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();

  public SafeCell() {}

  public void add(int n) {
    lock.writeLock().lock();
    try {
      value += n;
    } finally {
      lock.writeLock().unlock();
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
