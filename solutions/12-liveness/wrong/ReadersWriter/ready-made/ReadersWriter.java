// misconception: borrowed-lock
// says: made of a lock of the JDK
// from: right/fair-semaphore
package liveness;

import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

public final class ReadersWriter {
  private final ReadWriteLock lock = new ReentrantReadWriteLock(true);

  public void lockRead() {
    lock.readLock().lock();
  }

  public void unlockRead() {
    lock.readLock().unlock();
  }

  public void lockWrite() {
    lock.writeLock().lock();
  }

  public void unlockWrite() {
    lock.writeLock().unlock();
  }
}
