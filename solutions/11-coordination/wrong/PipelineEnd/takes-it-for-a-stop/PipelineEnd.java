// misconception: failure-dies-with-its-worker
// says: returned as if it had not
// from: reference
package coordination;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Exercise 11.3: one producer, several consumers, and an end that reaches all of them. */
public final class PipelineEnd {

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
    Queue<T> items = new ConcurrentLinkedQueue<>();
    Semaphore room = new Semaphore(capacity);
    Semaphore filled = new Semaphore(0);
    for (ItemConsumer<? super T> consumer : consumers) {
      threads.add(
          new Thread(() -> {
            while (true) {
              filled.acquireUninterruptibly();
              T item = stopped.get() ? null : items.poll();
              if (item == null) {
                return;
              }
              room.release();
              try {
                consumer.consume(item);
              } catch (InterruptedException e) {
                if (alive.decrementAndGet() == 0) {
                  room.release();
                }
                return;
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
    threads.forEach(Thread::start);
    InterruptedException interrupt = null;
    Throwable sourceFailure = null;
    try {
      while (alive.get() > 0 && source.hasNext()) {
        T item = source.next();
        room.acquire();
        items.add(item);
        filled.release();
      }
    } catch (InterruptedException e) {
      interrupt = e;
      stopped.set(true);
      threads.forEach(Thread::interrupt);
    } catch (RuntimeException | Error e) {
      sourceFailure = e;
    }
    filled.release(consumers.size());
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
