// misconception: writers-first
// says: While one reader waited
// from: reference
package liveness;

public final class ReadersWriter {
  private int readers;
  private boolean writing;
  private int waitingWriters;

  public synchronized void lockRead() throws InterruptedException {
    while (writing || waitingWriters > 0) {
      wait();
    }
    readers++;
  }

  public synchronized void unlockRead() {
    readers--;
    notifyAll();
  }

  public synchronized void lockWrite() throws InterruptedException {
    waitingWriters++;
    while (writing || readers > 0) {
      wait();
    }
    waitingWriters--;
    writing = true;
  }

  public synchronized void unlockWrite() {
    writing = false;
    notifyAll();
  }
}
