// misconception: readers-may-always-join
// says: While one writer waited for the lock, 14 threads asked later
// from: reference
package liveness;

public final class ReadersWriter {
  private int readers;
  private boolean writing;
  private int waitingWriters;
  private int waitingReaders;
  private int admittedReaders; // of those who wait
  private long readPhase;
  private long nextNumber;
  private long served;

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
    long number = nextNumber++;
    waitingWriters++;
    while (writing || readers > 0 || admittedReaders > 0 || number != served) {
      wait();
    }
    waitingWriters--;
    writing = true;
  }

  public synchronized void unlockWrite() {
    writing = false;
    served++;
    admittedReaders = waitingReaders; // all readers that wait come before the next writer
    waitingReaders = 0;
    readPhase++;
    notifyAll();
  }
}
