// misconception: one-reader-at-a-time
// says: two readers want to read together
// from: right/turnstile
package liveness;

import java.util.concurrent.Semaphore;

public final class ReadersWriter {
  private final Semaphore mutex = new Semaphore(1, true);

  public void lockRead() throws InterruptedException {
    mutex.acquire();
  }

  public void unlockRead() {
    mutex.release();
  }

  public void lockWrite() throws InterruptedException {
    mutex.acquire();
  }

  public void unlockWrite() {
    mutex.release();
  }
}
