// misconception: locked-in-pieces
// says: A reader held the lock while a writer was writing
// from: reference
package liveness;

public final class ReadersWriter {
  private int readers;
  private boolean writing;

  public synchronized void lockRead() throws InterruptedException {
    if (writing) {
      wait();
    }
    readers++;
  }

  public synchronized void unlockRead() {
    readers--;
    notifyAll();
  }

  public synchronized void lockWrite() throws InterruptedException {
    if (writing || readers > 0) {
      wait();
    }
    writing = true;
  }

  public synchronized void unlockWrite() {
    writing = false;
    notifyAll();
  }
}
