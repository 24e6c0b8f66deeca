// misconception: one-reader-at-a-time
// says: 200 readers asked for the lock
// from: right/fair-semaphore
package liveness;

import java.util.concurrent.Semaphore;

public final class ReadersWriter {
  private static final int MAX = 10;

  private final Semaphore permits = new Semaphore(MAX, true);

  public ReadersWriter() {}

  public void lockRead() throws InterruptedException {
    permits.acquire();
  }

  public void unlockRead() {
    permits.release();
  }

  public void lockWrite() throws InterruptedException {
    permits.acquire(MAX);
  }

  public void unlockWrite() {
    permits.release(MAX);
  }
}
