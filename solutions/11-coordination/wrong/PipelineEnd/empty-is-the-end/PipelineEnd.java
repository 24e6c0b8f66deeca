// misconception: empty-is-the-end
// says: had
// from: reference
package coordination;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
    try (ExecutorService pool = Executors.newFixedThreadPool(consumers.size())) {
      List<Future<?>> ends = new ArrayList<>();
      for (ItemConsumer<? super T> consumer : consumers) {
        ends.add(
            pool.submit(() -> {
              T item = queue.take();
              while (item != null) {
                consumer.consume(item);
                item = queue.poll();
              }
              return null;
            }));
      }
      try {
        while (source.hasNext()) {
          queue.put(source.next());
        }
        for (Future<?> end : ends) {
          end.get();
        }
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
