// misconception: readers-may-always-join
// says: While one writer waited
// from: right/turnstile
package liveness;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;

public final class ReadersWriter {
  private final ReentrantLock turnstile = new ReentrantLock();
  private final Semaphore roomEmpty = new Semaphore(1);
  private int inside;

  public ReadersWriter() {}

  public void lockRead() throws InterruptedException {
    turnstile.lock();
    try {
      synchronized (this) {
        if (inside++ == 0) {
          roomEmpty.acquire();
        }
      }
    } finally {
      turnstile.unlock();
    }
  }

  public synchronized void unlockRead() {
    if (--inside == 0) {
      roomEmpty.release();
    }
  }

  public void lockWrite() throws InterruptedException {
    turnstile.lock();
    roomEmpty.acquire();
  }

  public void unlockWrite() {
    roomEmpty.release();
    turnstile.unlock();
  }
}
