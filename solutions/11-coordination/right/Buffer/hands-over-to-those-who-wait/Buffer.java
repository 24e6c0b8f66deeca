// kind: each thread that waits has a future of its own, and is served in order
package coordination;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Exercise 11.1: a buffer with a bound. */
public final class Buffer<T> {
  private record Putter<T>(T item, CompletableFuture<Void> done) {}

  private final int capacity;
  private final Deque<T> items = new ArrayDeque<>();
  private final Deque<Putter<T>> putters = new ArrayDeque<>();
  private final Deque<CompletableFuture<T>> takers = new ArrayDeque<>();

  public Buffer(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: " + capacity);
    }
    this.capacity = capacity;
  }

  public void put(T item) throws InterruptedException {
    Putter<T> me;
    synchronized (this) {
      if (!takers.isEmpty()) {
        takers.removeFirst().complete(item); // takers wait: there is no item in the buffer
        return;
      }
      if (items.size() < capacity) {
        items.addLast(item);
        return;
      }
      me = new Putter<>(item, new CompletableFuture<>());
      putters.addLast(me);
    }
    try {
      me.done().get();
    } catch (InterruptedException e) {
      synchronized (this) {
        if (!me.done().isDone()) {
          putters.removeIf(p -> p == me);
          throw e;
        }
      }
      Thread.currentThread().interrupt(); // the item is in the buffer already
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  public T take() throws InterruptedException {
    CompletableFuture<T> me;
    synchronized (this) {
      if (!items.isEmpty()) {
        T item = items.removeFirst();
        if (!putters.isEmpty()) {
          Putter<T> next = putters.removeFirst();
          items.addLast(next.item());
          next.done().complete(null);
        }
        return item;
      }
      me = new CompletableFuture<>();
      takers.addLast(me);
    }
    try {
      return me.get();
    } catch (InterruptedException e) {
      synchronized (this) {
        if (!me.isDone()) {
          takers.removeIf(t -> t == me);
          throw e;
        }
      }
      Thread.currentThread().interrupt(); // an item was handed to us: return it
      return me.join();
    } catch (ExecutionException e) {
      throw new AssertionError(e);
    }
  }
}
