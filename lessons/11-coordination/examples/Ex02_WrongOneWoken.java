// Question: Two kinds of threads wait at one condition. Whom does signal wake?
// Run: java examples/Ex02_WrongOneWoken.java
// Then: call signalAll in place of signal. Who is woken then, and who goes on?

import java.util.concurrent.*;
import java.util.concurrent.locks.*;

final ReentrantLock lock = new ReentrantLock();
final Condition changed = lock.newCondition();
final CountDownLatch done = new CountDownLatch(1);
boolean hasRoom = false;
boolean hasItem = false;

void main() throws InterruptedException {
  // A condition wakes the one first that has waited for the longest time.
  start("the taker", () -> hasItem, 1);
  start("the putter", () -> hasRoom, 2);

  lock.lock();
  try {
    hasRoom = true; // good news for the putter
    changed.signal();
  } finally {
    lock.unlock();
  }
  done.await();
  IO.println("There is room, and " + waiting() + " threads wait. Nobody will wake them.");
}

void start(String name, BooleanSupplier ready, int number) {
  Thread.ofPlatform().daemon().start(() -> waitUntil(name, ready));
  while (waiting() < number) {
    Thread.onSpinWait(); // only so that the example always goes the same way
  }
}

interface BooleanSupplier {
  boolean get();
}

void waitUntil(String name, BooleanSupplier ready) {
  lock.lock();
  try {
    while (!ready.get()) {
      changed.await();
      IO.println(name + " was woken and " + (ready.get() ? "goes on" : "has to wait again"));
      done.countDown(); // main goes on when this thread waits again and has given the lock back
    }
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  } finally {
    lock.unlock();
  }
}

int waiting() {
  lock.lock();
  try {
    return lock.getWaitQueueLength(changed);
  } finally {
    lock.unlock();
  }
}

// Expect: signal wakes the thread that has waited for the longest time, whatever it waits for. That
// is the taker. It can't go on, and the putter, which could, is not woken.
// prints: the taker was woken and has to wait again
// prints: There is room, and 2 threads wait. Nobody will wake them.
