// kind: a StampedLock whose optimistic stamp becomes the write lock, if it is free
package dependencies;

import java.util.concurrent.locks.StampedLock;

public final class SafeCell {
  private final StampedLock lock = new StampedLock();
  private int sum;

  public SafeCell() {}

  public void add(int n) {
    long stamp = lock.tryOptimisticRead();
    long write = stamp == 0 ? 0 : lock.tryConvertToWriteLock(stamp);
    if (write == 0) {
      write = lock.writeLock();
    }
    try {
      sum += n;
    } finally {
      lock.unlockWrite(write);
    }
  }

  public int get() {
    for (int i = 0; i < 3; i++) {
      long stamp = lock.tryOptimisticRead();
      int seen = sum;
      if (stamp != 0 && lock.validate(stamp)) {
        return seen;
      }
    }
    long stamp = lock.readLock();
    try {
      return sum;
    } finally {
      lock.unlock(stamp);
    }
  }
}
