// misconception: readers-may-always-join
// says: While one writer waited
// from: right/fair-semaphore
package liveness;

import java.util.concurrent.Semaphore;

public final class ReadersWriter {
  private static final int ALL = 10_000;

  private final Semaphore permits = new Semaphore(ALL);

  public void lockRead() throws InterruptedException {
    permits.acquire();
  }

  public void unlockRead() {
    permits.release();
  }

  public void lockWrite() throws InterruptedException {
    permits.acquire(ALL);
  }

  public void unlockWrite() {
    permits.release(ALL);
  }
}
