// misconception: lock-kept
// says: another one
// from: right/private-lock-object
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
    lock.unlock();
  }

  public int get() {
    lock.lock();
    return value;
  }
}
