// kind: a fair lock as a turnstile, and a semaphore for the room behind it
package liveness;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class ReadersWriter {
  private final Lock turnstile = new ReentrantLock(true); // all come through here, one by one
  private final Semaphore room = new Semaphore(1); // held by the writer, or by the readers together
  private final Lock counting = new ReentrantLock();
  private int readers;

  public void lockRead() throws InterruptedException {
    turnstile.lock();
    try {
      counting.lock();
      try {
        if (readers == 0) {
          room.acquire();
        }
        readers++;
      } finally {
        counting.unlock();
      }
    } finally {
      turnstile.unlock();
    }
  }

  public void unlockRead() {
    counting.lock();
    try {
      readers--;
      if (readers == 0) {
        room.release();
      }
    } finally {
      counting.unlock();
    }
  }

  public void lockWrite() throws InterruptedException {
    turnstile.lock();
    try {
      room.acquire(); // whoever comes later waits at the turnstile
    } finally {
      turnstile.unlock();
    }
  }

  public void unlockWrite() {
    room.release();
  }
}
