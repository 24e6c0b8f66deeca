// misconception: interrupt-swallowed
// says: more items consumed
// from: reference
package coordination;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Exercise 11.3: one producer, several consumers, and an end that reaches all of them. */
public final class PipelineEnd {
  private static final Object END = new Object();

  private PipelineEnd() {}

  public static <T> void run(
      Iterator<? extends T> source, List<? extends ItemConsumer<? super T>> consumers, int capacity)
      throws InterruptedException, ExecutionException {
    if (consumers.isEmpty() || capacity < 1) {
      throw new IllegalArgumentException(
          "consumers: " + consumers.size() + ", capacity: " + capacity);
    }
    AtomicReference<Throwable> failure = new AtomicReference<>();
    AtomicInteger alive = new AtomicInteger(consumers.size());
    List<Thread> threads = new ArrayList<>();
    BlockingQueue<Object> queue = new LinkedBlockingQueue<>();
    Semaphore room = new Semaphore(capacity);
    for (ItemConsumer<? super T> consumer : consumers) {
      threads.add(
          new Thread(() -> {
            try {
              while (true) {
                Object item = queue.take();
                if (item == END) {
                  queue.add(END);
                  return;
                }
                room.release();
                @SuppressWarnings("unchecked")
                T mine = (T) item;
                try {
                  consumer.consume(mine);
                } catch (Throwable t) {
                  failure.compareAndSet(null, t);
                  if (alive.decrementAndGet() == 0) {
                    room.release();
                  }
                  return;
                }
              }
            } catch (InterruptedException e) {
              // stopped while waiting
            }
          }));
    }
    threads.forEach(Thread::start);
    InterruptedException interrupt = null;
    Throwable sourceFailure = null;
    try {
      while (alive.get() > 0 && source.hasNext()) {
        T item = source.next();
        room.acquire();
        queue.add(item);
      }
    } catch (InterruptedException e) {
      interrupt = e;
      threads.forEach(Thread::interrupt);
    } catch (RuntimeException | Error e) {
      sourceFailure = e;
    }
    queue.add(END);
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupt = e;
          threads.forEach(Thread::interrupt);
        }
      }
    }
    if (interrupt != null) {
      throw interrupt;
    }
    if (sourceFailure instanceof Error e) {
      throw e;
    }
    if (sourceFailure instanceof RuntimeException e) {
      throw e;
    }
    if (failure.get() != null) {
      throw new ExecutionException(failure.get());
    }
  }
}
