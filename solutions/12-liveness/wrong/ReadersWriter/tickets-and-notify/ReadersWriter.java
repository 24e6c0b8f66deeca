// misconception: notify-knows-whom
// says: nobody is left who could go on
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
    notify();
  }

  public synchronized void unlockRead() {
    readers--;
    notify();
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
    notify();
  }
}
