// misconception: one-side-locked
// says: must wait for its turn
// from: right/reentrant-lock
package dependencies;

import java.util.concurrent.locks.ReentrantLock;

public final class SafeCell {

  private final ReentrantLock lock = new ReentrantLock();
  private int value;
  private volatile int last;

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
    if (lock.tryLock()) {
      try {
        last = value;
      } finally {
        lock.unlock();
      }
    }
    return last;
  }
}
