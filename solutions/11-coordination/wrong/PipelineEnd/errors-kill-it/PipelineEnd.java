// misconception: failure-dies-with-its-worker
// says: returned as if it had not
// from: right/channel-that-can-be-closed
package coordination;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;

public final class PipelineEnd {
  private PipelineEnd() {}

  /** A queue that can be closed, and that knows how many takers are left. */
  private static final class Belt<T> {
    private final ArrayDeque<T> items = new ArrayDeque<>();
    private final int capacity;
    private int takers;
    private boolean closed;
    private Throwable failure;

    Belt(int capacity, int takers) {
      this.capacity = capacity;
      this.takers = takers;
    }

    synchronized boolean hasTakers() {
      return takers > 0;
    }

    synchronized void put(T item) throws InterruptedException {
      while (items.size() >= capacity && takers > 0) wait();
      if (takers > 0) {
        items.add(item);
        notifyAll();
      }
    }

    /** Null: there will be no more. */
    synchronized T take() throws InterruptedException {
      while (items.isEmpty() && !closed) wait();
      T item = items.poll();
      notifyAll();
      return item;
    }

    synchronized void close(boolean drop) {
      closed = true;
      if (drop) items.clear();
      notifyAll();
    }

    synchronized void failed(Throwable t) {
      if (failure == null) failure = t;
      takers--;
      notifyAll();
    }

    synchronized Throwable failure() {
      return failure;
    }
  }

  public static <T> void run(
      Iterator<? extends T> source, List<? extends ItemConsumer<? super T>> consumers, int capacity)
      throws InterruptedException, ExecutionException {
    if (consumers.isEmpty() || capacity < 1) throw new IllegalArgumentException();
    Belt<T> belt = new Belt<>(capacity, consumers.size());
    List<Thread> threads = new ArrayList<>();
    for (ItemConsumer<? super T> consumer : consumers) {
      threads.add(
          Thread.ofVirtual()
              .start(() -> {
                try {
                  for (T item = belt.take(); item != null; item = belt.take()) {
                    consumer.consume(item);
                    Thread.interrupted();
                  }
                } catch (Exception t) {
                  belt.failed(t);
                }
              }));
    }
    InterruptedException interrupt = null;
    try {
      while (belt.hasTakers() && source.hasNext()) {
        belt.put(source.next());
      }
    } catch (InterruptedException e) {
      interrupt = e;
      belt.close(true);
      threads.forEach(Thread::interrupt);
    } finally {
      belt.close(false);
      for (Thread thread : threads) {
        while (thread.isAlive()) {
          try {
            thread.join();
          } catch (InterruptedException e) {
            interrupt = e;
            belt.close(true);
            threads.forEach(Thread::interrupt);
          }
        }
      }
    }
    if (interrupt != null) throw interrupt;
    if (belt.failure() != null) throw new ExecutionException(belt.failure());
  }
}
