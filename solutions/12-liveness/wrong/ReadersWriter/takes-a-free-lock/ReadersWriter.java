// misconception: newcomers-may-barge
// says: While one reader waited
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
    notifyAll();
  }

  public synchronized void unlockRead() {
    readers--;
    notifyAll();
  }

  public synchronized void lockWrite() throws InterruptedException {
    if (!writing && readers == 0) {
      writing = true; // it is free, so there is no need to queue
      return;
    }
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
