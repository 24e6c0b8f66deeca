// misconception: wake-up-ends-with-me
// says: interrupted
// from: reference
package coordination;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;

public final class Buffer<T> {
  private final Deque<T> items = new ArrayDeque<>();
  private final Deque<CountDownLatch> takers = new ArrayDeque<>();
  private final Deque<CountDownLatch> putters = new ArrayDeque<>();
  private final int capacity;

  public Buffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    this.capacity = capacity;
  }

  public void put(T item) throws InterruptedException {
    while (true) {
      CountDownLatch latch = new CountDownLatch(1);
      synchronized (this) {
        if (items.size() < capacity) {
          items.addLast(item);
          wakeOne(takers);
          return;
        }
        putters.addLast(latch);
      }
      sleep(latch, putters);
    }
  }

  public T take() throws InterruptedException {
    while (true) {
      CountDownLatch latch = new CountDownLatch(1);
      synchronized (this) {
        if (!items.isEmpty()) {
          T item = items.removeFirst();
          wakeOne(putters);
          return item;
        }
        takers.addLast(latch);
      }
      sleep(latch, takers);
    }
  }

  private void wakeOne(Deque<CountDownLatch> line) {
    CountDownLatch first = line.pollFirst();
    if (first != null) {
      first.countDown();
    }
  }

  private void sleep(CountDownLatch latch, Deque<CountDownLatch> line) throws InterruptedException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      synchronized (this) {
        line.remove(latch);
      }
      throw e;
    }
  }
}
