// misconception: one-failure-stops-the-rest
// says: not consumed
// from: right/channel-that-can-be-closed
package coordination;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** Exercise 11.3: one producer, several consumers, and an end that reaches all of them. */
public final class PipelineEnd {

  private PipelineEnd() {}

  /** Brings every item of the source to one of the consumers. */
  public static <T> void run(
      Iterator<? extends T> source, List<? extends ItemConsumer<? super T>> consumers, int capacity)
      throws InterruptedException, ExecutionException {
    if (consumers.isEmpty() || capacity < 1) {
      throw new IllegalArgumentException(consumers.size() + " consumers, capacity " + capacity);
    }
    Channel<T> channel = new Channel<>(consumers.size(), capacity);
    List<Thread> threads = new ArrayList<>();
    for (ItemConsumer<? super T> consumer : consumers) {
      threads.add(Thread.startVirtualThread(() -> consumeAll(channel, consumer)));
    }
    InterruptedException interrupted = null;
    try {
      boolean goesOn = true;
      while (goesOn && source.hasNext()) {
        goesOn = channel.put(source.next());
      }
    } catch (InterruptedException e) {
      interrupted = e;
      channel.drop();
      threads.forEach(Thread::interrupt);
    } finally {
      channel.close();
      interrupted = joinAll(threads, channel, interrupted);
    }
    if (interrupted != null) {
      throw interrupted;
    }
    if (channel.failure() != null) {
      throw new ExecutionException(channel.failure());
    }
  }

  private static <T> void consumeAll(Channel<T> channel, ItemConsumer<? super T> consumer) {
    try {
      for (T item = channel.take(); item != null; item = channel.take()) {
        consumer.consume(item);
      }
    } catch (Throwable t) {
      channel.fail(t);
    }
  }

  private static InterruptedException joinAll(
      List<Thread> threads, Channel<?> channel, InterruptedException before) {
    InterruptedException interrupted = before;
    for (Thread thread : threads) {
      boolean joined = false;
      while (!joined) {
        try {
          thread.join();
          joined = true;
        } catch (InterruptedException e) {
          interrupted = e;
          channel.drop();
          threads.forEach(Thread::interrupt);
        }
      }
    }
    return interrupted;
  }

  /** A queue that can be closed, and that knows how many consumers it still has. */
  private static final class Channel<T> {
    private final Deque<T> items = new ArrayDeque<>();
    private final int capacity;
    private int consumers;
    private boolean closed;
    private Throwable failure;

    Channel(int consumers, int capacity) {
      this.consumers = consumers;
      this.capacity = capacity;
    }

    /** Says whether there still is a consumer. */
    synchronized boolean put(T item) throws InterruptedException {
      while (items.size() == capacity && consumers > 0) {
        wait();
      }
      items.add(item);
      notifyAll();
      return consumers > 0;
    }

    /** Returns null at the end. */
    synchronized T take() throws InterruptedException {
      while (items.isEmpty() && !closed) {
        wait();
      }
      T item = items.poll();
      notifyAll();
      return item;
    }

    synchronized void close() {
      closed = true;
      notifyAll();
    }

    synchronized void drop() {
      closed = true;
      items.clear();
      notifyAll();
    }

    synchronized void fail(Throwable t) {
      failure = t;
      consumers = 0;
      closed = true;
      items.clear();
      notifyAll();
    }

    synchronized Throwable failure() {
      return failure;
    }
  }
}
