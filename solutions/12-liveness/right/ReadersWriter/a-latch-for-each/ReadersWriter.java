// kind: a queue of those who wait, each with a latch, opened by whoever gives back
package liveness;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

public final class ReadersWriter {
  private record Waiting(boolean isWriter, CountDownLatch admitted) {}

  private final Deque<Waiting> queue = new ArrayDeque<>();
  private int readers;
  private boolean writing;

  public void lockRead() throws InterruptedException {
    enter(false);
  }

  public void lockWrite() throws InterruptedException {
    enter(true);
  }

  private void enter(boolean isWriter) throws InterruptedException {
    var me = new Waiting(isWriter, new CountDownLatch(1));
    synchronized (this) {
      queue.addLast(me);
      admit();
    }
    me.admitted().await();
  }

  public synchronized void unlockRead() {
    readers--;
    admit();
  }

  public synchronized void unlockWrite() {
    writing = false;
    admit();
  }

  /** Lets in the first ones of the queue, as long as they can have the lock. */
  private void admit() {
    while (!queue.isEmpty() && !writing && (readers == 0 || !queue.getFirst().isWriter())) {
      Waiting next = queue.removeFirst();
      writing = next.isWriter();
      readers += next.isWriter() ? 0 : 1;
      next.admitted().countDown();
    }
  }
}
