// kind: tickets in a queue, with a condition for each thread that waits
package liveness;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

public final class ReadersWriter {
  private final Lock lock = new ReentrantLock();
  private final Deque<Condition> queue = new ArrayDeque<>();
  private int readers;
  private boolean writing;

  public void lockRead() throws InterruptedException {
    lock.lock();
    try {
      Condition turn = lock.newCondition();
      queue.addLast(turn);
      while (queue.getFirst() != turn || writing) {
        turn.await();
      }
      queue.removeFirst();
      readers++;
      wakeFirst();
    } finally {
      lock.unlock();
    }
  }

  public void lockWrite() throws InterruptedException {
    lock.lock();
    try {
      Condition turn = lock.newCondition();
      queue.addLast(turn);
      while (queue.getFirst() != turn || writing || readers > 0) {
        turn.await();
      }
      queue.removeFirst();
      writing = true;
    } finally {
      lock.unlock();
    }
  }

  public void unlockRead() {
    lock.lock();
    try {
      readers--;
      wakeFirst();
    } finally {
      lock.unlock();
    }
  }

  public void unlockWrite() {
    lock.lock();
    try {
      writing = false;
      wakeFirst();
    } finally {
      lock.unlock();
    }
  }

  private void wakeFirst() {
    if (!queue.isEmpty()) {
      queue.getFirst().signal();
    }
  }
}
