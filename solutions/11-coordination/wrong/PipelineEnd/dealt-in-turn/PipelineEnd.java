// misconception: dealt-in-turn
// says: was free
// from: right/queue-of-free-consumers
package coordination;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
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
    List<BlockingQueue<Optional<T>>> queues = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(consumers.size())) {
      List<Future<?>> ends = new ArrayList<>();
      for (ItemConsumer<? super T> consumer : consumers) {
        BlockingQueue<Optional<T>> queue = new ArrayBlockingQueue<>(capacity);
        queues.add(queue);
        ends.add(
            pool.submit(() -> {
              for (Optional<T> item = queue.take(); item.isPresent(); item = queue.take()) {
                consumer.consume(item.get());
              }
              return null;
            }));
      }
      try {
        for (int turn = 0; source.hasNext(); turn++) {
          queues.get(turn % queues.size()).put(Optional.of(source.next()));
        }
        for (BlockingQueue<Optional<T>> queue : queues) {
          queue.put(Optional.empty());
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
