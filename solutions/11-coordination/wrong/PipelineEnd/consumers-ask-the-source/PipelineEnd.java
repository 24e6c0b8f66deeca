// misconception: anybody-may-ask
// says: calling thread
// from: right/semaphores-count
package coordination;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
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
    try (ExecutorService pool = Executors.newFixedThreadPool(consumers.size())) {
      List<Future<?>> ends = new ArrayList<>();
      Object lock = new Object();
      for (ItemConsumer<? super T> consumer : consumers) {
        ends.add(
            pool.submit(() -> {
              while (true) {
                T item;
                synchronized (lock) {
                  if (!source.hasNext()) {
                    return null;
                  }
                  item = source.next();
                }
                consumer.consume(item);
              }
            }));
      }
      try {
        for (Future<?> end : ends) {
          end.get();
        }
      } catch (InterruptedException e) {
        pool.shutdownNow();
        throw e;
      }
    }
  }
}
