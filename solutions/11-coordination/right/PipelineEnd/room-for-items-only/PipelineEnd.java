// kind: a queue without a bound, and a semaphore that only items need: a pill for each always fits
package coordination;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
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
    AtomicBoolean stopped = new AtomicBoolean();
    AtomicInteger alive = new AtomicInteger(consumers.size());
    List<Thread> threads = new ArrayList<>();
    BlockingQueue<Object> queue = new LinkedBlockingQueue<>();
    Semaphore room = new Semaphore(capacity);
    for (ItemConsumer<? super T> consumer : consumers) {
      threads.add(
          new Thread(() -> {
            while (!stopped.get()) {
              Object item;
              try {
                item = queue.take();
              } catch (InterruptedException e) {
                continue;
              }
              if (item == END || stopped.get()) {
                return;
              }
              room.release();
              try {
                @SuppressWarnings("unchecked")
                T mine = (T) item;
                consumer.consume(mine);
              } catch (Throwable t) {
                failure.compareAndSet(null, t);
                if (alive.decrementAndGet() == 0) {
                  room.release();
                }
                return;
              }
            }
          }));
    }
    for (Thread thread : threads) {
      thread.start();
    }
    InterruptedException interrupt = null;
    Throwable sourceFailure = null;
    try {
      while (alive.get() > 0 && source.hasNext()) {
        T item = source.next();
        room.acquire();
        queue.add(item);
      }
      for (int i = 0; i < consumers.size(); i++) {
        queue.add(END);
      }
    } catch (InterruptedException e) {
      interrupt = e;
      stopped.set(true);
      threads.forEach(Thread::interrupt);
    } catch (RuntimeException | Error e) {
      sourceFailure = e;
      for (int i = 0; i < consumers.size(); i++) {
        queue.add(END);
      }
    }
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupt = e;
          stopped.set(true);
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
