// misconception: lock-kept
// says: another one
// from: right/reentrant-lock
package dependencies;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class SafeCell {

  private int value;
  private final Lock lock = new ReentrantLock();

  public SafeCell() {}

  public void add(int n) {
    lock.lock();
    value += n;
  }

  public int get() {
    lock.lock();
    int read = value;
    lock.unlock();
    return read;
  }
}
