// Question: A thread stops in the middle of an addition. Can the others still add?
// Run: java examples/Ex02_StoppedThread.java
// Then: write lock.lock() in a line of its own instead. What happens, and what would end it?

import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

final ReentrantLock lock = new ReentrantLock();
final AtomicInteger atomic = new AtomicInteger();
final CountDownLatch inTheMiddle = new CountDownLatch(2);
final CountDownLatch goOn = new CountDownLatch(1);

void main() throws Exception {
  // Each of these two threads is stopped between its look and its write.
  Thread withLock =
      Thread.startVirtualThread(() -> {
        lock.lock();
        try {
          stop();
        } finally {
          lock.unlock();
        }
      });
  Thread without =
      Thread.startVirtualThread(() -> {
        int seen = atomic.get();
        stop();
        while (!atomic.compareAndSet(seen, seen + 1)) {
          seen = atomic.get();
        }
      });
  inTheMiddle.await();

  IO.println("with a lock, the others can add: " + lock.tryLock());
  for (int i = 0; i < 1_000; i++) {
    atomic.incrementAndGet();
  }
  IO.println("without a lock, the others have added: " + atomic);

  goOn.countDown();
  withLock.join();
  without.join();
  IO.println("and when the stopped thread has gone on: " + atomic);
}

void stop() {
  inTheMiddle.countDown();
  try {
    goOn.await();
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  }
}

// Expect: whoever stops with the lock in its hand stops all others. Whoever stops between get and
// compareAndSet holds up nobody. When it goes on, its first compareAndSet fails, and it tries
// again.
// prints: with a lock, the others can add: false
// prints: without a lock, the others have added: 1000
// prints: and when the stopped thread has gone on: 1001
