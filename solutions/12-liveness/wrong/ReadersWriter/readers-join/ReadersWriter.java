// misconception: readers-may-always-join
// says: While one writer waited
// from: reference
package liveness;

public final class ReadersWriter {
  private int readers;
  private boolean writing;

  public synchronized void lockRead() throws InterruptedException {
    while (writing) {
      wait();
    }
    readers++;
  }

  public synchronized void unlockRead() {
    readers--;
    notifyAll();
  }

  public synchronized void lockWrite() throws InterruptedException {
    while (writing || readers > 0) {
      wait();
    }
    writing = true;
  }

  public synchronized void unlockWrite() {
    writing = false;
    notifyAll();
  }
}
