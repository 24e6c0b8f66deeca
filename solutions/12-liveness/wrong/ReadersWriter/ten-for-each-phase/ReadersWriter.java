// misconception: readers-may-always-join
// says: 14 of them got it before that writer did
// from: reference
package liveness;

public final class ReadersWriter {
  private static final int MOST = 10;

  private long nextTicket; // for the next writer that asks
  private long served; // the ticket of the writer whose turn it is
  private int readers; // how many hold the lock
  private boolean writing; // whether a writer holds it
  private int waitingReaders;
  private int readersInARow; // while a writer waited
  private int writersInARow; // while a reader waited

  public ReadersWriter() {}

  public synchronized void lockRead() throws InterruptedException {
    waitingReaders++;
    while (writing || served < nextTicket && readersInARow >= MOST) {
      wait();
    }
    waitingReaders--;
    readers++;
    readersInARow = served < nextTicket ? readersInARow + 1 : 0;
    writersInARow = 0;
  }

  public synchronized void unlockRead() {
    readers--;
    notifyAll();
  }

  public synchronized void lockWrite() throws InterruptedException {
    long ticket = nextTicket++;
    while (ticket != served
        || writing
        || readers > 0
        || waitingReaders > 0 && writersInARow >= MOST) {
      wait();
    }
    served++;
    writing = true;
    writersInARow = waitingReaders > 0 ? writersInARow + 1 : 0;
    readersInARow = 0;
  }

  public synchronized void unlockWrite() {
    writing = false;
    notifyAll();
  }
}
