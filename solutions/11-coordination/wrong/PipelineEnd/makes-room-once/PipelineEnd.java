// misconception: somebody-will-take-it
// says: waits for ever
// from: reference
package coordination;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
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
    BlockingQueue<Object> queue = new ArrayBlockingQueue<>(capacity);
    for (ItemConsumer<? super T> consumer : consumers) {
      threads.add(
          new Thread(() -> {
            try {
              while (!stopped.get()) {
                Object item = queue.take();
                if (item == END) {
                  queue.put(END);
                  return;
                }
                try {
                  @SuppressWarnings("unchecked")
                  T mine = (T) item;
                  consumer.consume(mine);
                } catch (Throwable t) {
                  failure.compareAndSet(null, t);
                  if (alive.decrementAndGet() == 0) {
                    queue.clear();
                  }
                  return;
                }
              }
            } catch (InterruptedException e) {
              // stopped
            }
          }));
    }
    threads.forEach(Thread::start);
    InterruptedException interrupt = null;
    Throwable sourceFailure = null;
    try {
      try {
        while (alive.get() > 0 && source.hasNext()) {
          queue.put(source.next());
        }
      } catch (RuntimeException | Error e) {
        sourceFailure = e;
      }
      queue.put(END);
    } catch (InterruptedException e) {
      interrupt = e;
      stopped.set(true);
      threads.forEach(Thread::interrupt);
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
