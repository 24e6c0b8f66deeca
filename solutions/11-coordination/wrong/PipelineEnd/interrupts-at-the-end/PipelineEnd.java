// misconception: the-rest-is-taken-by-now
// says: both consumers were busy
// from: reference
package coordination;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
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
    AtomicReference<Throwable> failure = new AtomicReference<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(consumers.size())) {
      for (ItemConsumer<? super T> consumer : consumers) {
        pool.execute(() -> {
          try {
            while (true) {
              consumer.consume(queue.take());
            }
          } catch (InterruptedException e) {
            // the end
          } catch (Throwable t) {
            failure.compareAndSet(null, t);
          }
        });
      }
      while (source.hasNext()) {
        queue.put(source.next());
      }
      pool.shutdownNow();
    }
    if (failure.get() != null) {
      throw new ExecutionException(failure.get());
    }
  }
}
