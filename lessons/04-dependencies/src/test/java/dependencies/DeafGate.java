package dependencies;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A place where tasks are held that take no notice of interrupts, until the test lets them go. */
final class DeafGate {
  private final CountDownLatch latch = new CountDownLatch(1);
  private final AtomicInteger inside = new AtomicInteger();

  /** Waits until the gate is open, come what may; the interrupt flag is set again afterwards. */
  void hold() {
    boolean interrupted = false;
    inside.incrementAndGet();
    while (true) {
      try {
        latch.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    inside.decrementAndGet();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether somebody is held. */
  boolean holds() {
    return inside.get() > 0;
  }

  /** Lets all go, for good. */
  void open() {
    latch.countDown();
  }
}
