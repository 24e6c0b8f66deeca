// misconception: naps-between-looks
// says: looked again and again
// from: right/channel-that-can-be-closed
package coordination;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
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
    BlockingQueue<T> queue = new ArrayBlockingQueue<>(capacity);
    AtomicBoolean done = new AtomicBoolean();
    AtomicInteger working = new AtomicInteger(consumers.size());
    AtomicReference<Throwable> failure = new AtomicReference<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(consumers.size())) {
      for (ItemConsumer<? super T> consumer : consumers) {
        pool.execute(() -> {
          try {
            while (!done.get() || !queue.isEmpty()) {
              T item = queue.poll(10, TimeUnit.MILLISECONDS);
              if (item != null) {
                consumer.consume(item);
              }
            }
          } catch (Throwable t) {
            failure.compareAndSet(null, t);
            working.decrementAndGet();
          }
        });
      }
      try {
        while (working.get() > 0 && source.hasNext()) {
          T item = source.next();
          while (working.get() > 0 && !queue.offer(item, 10, TimeUnit.MILLISECONDS)) {
            // look again
          }
        }
      } catch (InterruptedException e) {
        pool.shutdownNow();
        throw e;
      } finally {
        done.set(true);
      }
    }
    if (failure.get() != null) {
      throw new ExecutionException(failure.get());
    }
  }
}
