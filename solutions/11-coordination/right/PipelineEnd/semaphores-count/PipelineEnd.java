// kind: two semaphores; permits without an item are the end
package coordination;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

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
    Queue<T> items = new ConcurrentLinkedQueue<>();
    Semaphore room = new Semaphore(capacity);
    Semaphore filled = new Semaphore(0);
    AtomicInteger working = new AtomicInteger(consumers.size());
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<Thread> threads = new ArrayList<>();
    for (ItemConsumer<? super T> consumer : consumers) {
      threads.add(
          Thread.ofPlatform()
              .start(() -> {
                try {
                  filled.acquire();
                  for (T item = items.poll(); item != null; item = items.poll()) {
                    room.release();
                    consumer.consume(item);
                    filled.acquire();
                  }
                } catch (Throwable t) {
                  failure.compareAndSet(null, t);
                  if (working.decrementAndGet() == 0) {
                    room.release(); // the producer does not wait in vain
                  }
                }
              }));
    }
    InterruptedException interrupted = null;
    try {
      while (working.get() > 0 && source.hasNext()) {
        T item = source.next();
        room.acquire();
        items.add(item);
        filled.release();
      }
    } catch (InterruptedException e) {
      interrupted = e;
      items.clear();
      threads.forEach(Thread::interrupt);
    } finally {
      filled.release(consumers.size()); // permits without an item are the end
      for (Thread thread : threads) {
        boolean joined = false;
        while (!joined) {
          try {
            thread.join();
            joined = true;
          } catch (InterruptedException e) {
            interrupted = e;
            items.clear();
            threads.forEach(Thread::interrupt);
          }
        }
      }
    }
    if (interrupted != null) {
      throw interrupted;
    }
    if (failure.get() != null) {
      throw new ExecutionException(failure.get());
    }
  }
}
