// misconception: one-side-locked
// says: A data race
// from: right/turnstile
package liveness;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class ReadersWriter {
  private final Lock turnstile = new ReentrantLock(true);
  private final Semaphore room = new Semaphore(1);
  private int readers;

  public void lockRead() throws InterruptedException {
    turnstile.lock();
    try {
      if (readers == 0) {
        room.acquire();
      }
      readers++;
    } finally {
      turnstile.unlock();
    }
  }

  public void unlockRead() {
    readers--;
    if (readers == 0) {
      room.release();
    }
  }

  public void lockWrite() throws InterruptedException {
    turnstile.lock();
    try {
      room.acquire();
    } finally {
      turnstile.unlock();
    }
  }

  public void unlockWrite() {
    room.release();
  }
}
