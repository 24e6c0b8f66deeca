// misconception: one-reader-at-a-time
// says: two readers want to read together
// from: reference
package liveness;

public final class ReadersWriter {
  private int readers;
  private boolean writing;
  private long nextTicket;
  private long served;

  public synchronized void lockRead() throws InterruptedException {
    long ticket = nextTicket++;
    while (ticket != served || writing) {
      wait();
    }
    served++;
    readers++;
  }

  public synchronized void unlockRead() {
    readers--;
    notifyAll();
  }

  public synchronized void lockWrite() throws InterruptedException {
    long ticket = nextTicket++;
    while (ticket != served || writing || readers > 0) {
      wait();
    }
    served++;
    writing = true;
  }

  public synchronized void unlockWrite() {
    writing = false;
    notifyAll();
  }
}
