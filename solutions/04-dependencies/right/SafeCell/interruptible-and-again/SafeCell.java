// kind: an interruptible lock, taken again after an interrupt, and the flag kept
package dependencies;

import java.util.concurrent.locks.ReentrantLock;

public final class SafeCell {
  private final ReentrantLock lock = new ReentrantLock();
  private int value;

  public void add(int n) {
    boolean again = false;
    while (true) {
      try {
        lock.lockInterruptibly();
        break;
      } catch (InterruptedException e) {
        again = true;
      }
    }
    try {
      value += n;
    } finally {
      lock.unlock();
    }
    if (again) Thread.currentThread().interrupt();
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
