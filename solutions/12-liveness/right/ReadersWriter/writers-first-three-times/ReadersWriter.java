// kind: writers first, but not more than three times while readers wait
package liveness;

import java.util.ArrayDeque;
import java.util.Deque;

public final class ReadersWriter {

  private static final class Waiter {
    private final long arrival;
    private boolean in;

    private Waiter(long arrival) {
      this.arrival = arrival;
    }
  }

  private final Deque<Waiter> waitingReaders = new ArrayDeque<>();
  private final Deque<Waiter> waitingWriters = new ArrayDeque<>();
  private long arrivals;
  private int reading;
  private boolean writing;
  private int favours; // how many writers have overtaken readers since the last readers came in

  public ReadersWriter() {}

  public synchronized void lockRead() throws InterruptedException {
    come(waitingReaders);
  }

  public synchronized void unlockRead() {
    reading--;
    letIn();
  }

  public synchronized void lockWrite() throws InterruptedException {
    come(waitingWriters);
  }

  public synchronized void unlockWrite() {
    writing = false;
    letIn();
  }

  private void come(Deque<Waiter> queue) throws InterruptedException {
    Waiter me = new Waiter(arrivals++);
    queue.addLast(me);
    letIn();
    while (!me.in) {
      wait();
    }
  }

  private void letIn() {
    if (writing) {
      return;
    }
    if (waitingWriters.isEmpty()) {
      letReadersIn(Long.MAX_VALUE);
    } else if (reading == 0) {
      long writer = waitingWriters.getFirst().arrival;
      boolean olderReader = !waitingReaders.isEmpty() && waitingReaders.getFirst().arrival < writer;
      if (olderReader && favours == 3) {
        letReadersIn(writer);
      } else {
        if (olderReader) {
          favours++;
        }
        writing = true;
        waitingWriters.removeFirst().in = true;
        notifyAll();
      }
    }
  }

  private void letReadersIn(long olderThan) {
    while (!waitingReaders.isEmpty() && waitingReaders.getFirst().arrival < olderThan) {
      waitingReaders.removeFirst().in = true;
      reading++;
      favours = 0;
    }
    notifyAll();
  }
}
