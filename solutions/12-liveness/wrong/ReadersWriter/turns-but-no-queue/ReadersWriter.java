// misconception: readers-may-always-join
// says: While one writer waited
// from: reference
package liveness;

public final class ReadersWriter {
  private int readers;
  private boolean writing;
  private int waitingWriters;
  private int waitingReaders;
  private int admittedReaders;
  private long readPhase;

  public synchronized void lockRead() throws InterruptedException {
    if (writing || waitingWriters > 0) {
      waitingReaders++;
      long before = readPhase;
      while (before == readPhase) {
        wait();
      }
      admittedReaders--;
    }
    readers++;
  }

  public synchronized void unlockRead() {
    readers--;
    notifyAll();
  }

  public synchronized void lockWrite() throws InterruptedException {
    waitingWriters++;
    while (writing || readers > 0 || admittedReaders > 0) {
      wait();
    }
    waitingWriters--;
    writing = true;
  }

  public synchronized void unlockWrite() {
    writing = false;
    admittedReaders = waitingReaders;
    waitingReaders = 0;
    readPhase++;
    notifyAll();
  }
}
