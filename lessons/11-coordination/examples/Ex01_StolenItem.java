// Question: A thread was woken because an item has come. Is the item still there?
// Run: java examples/Ex01_StolenItem.java
// Then: put while in place of if. Why does the program never end then? Put a second item.
// In a browser, play/StolenItem.html lets you move the threads yourself.

import java.util.*;
import java.util.concurrent.locks.*;

final ReentrantLock lock = new ReentrantLock();
final Condition notEmpty = lock.newCondition();
final Queue<String> items = new ArrayDeque<>();

void main() throws InterruptedException {
  Thread taker = Thread.ofPlatform().start(() -> take());
  while (!isWaiting()) {
    Thread.onSpinWait(); // only so that the example always goes the same way
  }

  lock.lock();
  try {
    items.add("item");
    notEmpty.signal(); // the taker is woken, but it can't go on before it has the lock
    IO.println("main has put the item, and takes it again: " + items.poll());
  } finally {
    lock.unlock();
  }
  taker.join();
}

void take() {
  lock.lock();
  try {
    if (items.isEmpty()) {
      notEmpty.await(); // gives the lock back while it waits, and takes it again afterwards
    }
    IO.println("the taker was woken, and takes: " + items.poll());
  } catch (InterruptedException e) {
    Thread.currentThread().interrupt();
  } finally {
    lock.unlock();
  }
}

boolean isWaiting() {
  lock.lock();
  try {
    return lock.hasWaiters(notEmpty);
  } finally {
    lock.unlock();
  }
}

// Expect: between the signal and the moment in which the woken thread has the lock, another thread
// may take the item. The woken thread finds nothing.
// prints: main has put the item, and takes it again: item
// prints: the taker was woken, and takes: null
