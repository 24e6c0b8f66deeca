// misconception: busy-waiting
// says: looks again and again
// from: reference
package liveness;

public final class ReadersWriter {
  private long nextTicket;
  private long called;
  private int readers;
  private boolean writing;

  public ReadersWriter() {}

  private synchronized long ticket() {
    return nextTicket++;
  }

  private synchronized boolean reads(long mine) {
    if (called != mine || writing) {
      return false;
    }
    called++;
    readers++;
    return true;
  }

  private synchronized boolean writes(long mine) {
    if (called != mine || writing || readers > 0) {
      return false;
    }
    called++;
    writing = true;
    return true;
  }

  public void lockRead() throws InterruptedException {
    long mine = ticket();
    while (!reads(mine)) {
      Thread.sleep(2);
    }
  }

  public synchronized void unlockRead() {
    readers--;
  }

  public void lockWrite() throws InterruptedException {
    long mine = ticket();
    while (!writes(mine)) {
      Thread.sleep(2);
    }
  }

  public synchronized void unlockWrite() {
    writing = false;
  }
}
