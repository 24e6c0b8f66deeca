// misconception: gives-up-when-interrupted
// says: with its interrupt flag set
// from: right/interruptible-and-again
package dependencies;

import java.util.concurrent.locks.ReentrantLock;

public final class SafeCell {

  private final ReentrantLock lock = new ReentrantLock();
  private int value;

  public SafeCell() {}

  public void add(int n) {
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
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
