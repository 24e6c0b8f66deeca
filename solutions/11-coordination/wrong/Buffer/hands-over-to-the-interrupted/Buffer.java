// misconception: interrupted-leaves-nothing
// says: interrupted
// from: right/hands-over-to-those-who-wait
package coordination;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;

/** Exercise 11.1: a buffer with a bound. */
public final class Buffer<T> {
  private final Deque<T> items = new ArrayDeque<>();
  private final Deque<CompletableFuture<T>> takers = new ArrayDeque<>();
  private final Semaphore room;

  public Buffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    room = new Semaphore(capacity);
  }

  public void put(T item) throws InterruptedException {
    room.acquire();
    synchronized (this) {
      if (takers.isEmpty()) {
        items.addLast(item);
      } else {
        takers.removeFirst().complete(item);
      }
    }
  }

  public T take() throws InterruptedException {
    CompletableFuture<T> reply = new CompletableFuture<>();
    synchronized (this) {
      if (!items.isEmpty()) {
        reply.complete(items.removeFirst());
      } else {
        takers.addLast(reply);
      }
    }
    try {
      T item = reply.get();
      room.release();
      return item;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
