// misconception: busy-waiting
// says: looks again and again
// from: reference
package liveness;

import java.util.concurrent.atomic.AtomicInteger;

public final class ReadersWriter {
  private static final int WRITING = -1;

  private final AtomicInteger state = new AtomicInteger(); // readers, or WRITING

  public void lockRead() {
    while (true) {
      int readers = state.get();
      if (readers != WRITING && state.compareAndSet(readers, readers + 1)) {
        return;
      }
      Thread.onSpinWait();
    }
  }

  public void unlockRead() {
    state.decrementAndGet();
  }

  public void lockWrite() {
    while (!state.compareAndSet(0, WRITING)) {
      Thread.onSpinWait();
    }
  }

  public void unlockWrite() {
    state.set(0);
  }
}
