// kind: a ReentrantLock round both
package memorymodel;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class Flag {

  private final Lock lock = new ReentrantLock();
  private boolean raised;

  public Flag() {}

  public void raise() {
    lock.lock();
    try {
      raised = true;
    } finally {
      lock.unlock();
    }
  }

  public boolean isRaised() {
    lock.lock();
    try {
      return raised;
    } finally {
      lock.unlock();
    }
  }
}
