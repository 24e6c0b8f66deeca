// kind: a queue of free consumers instead of one of items
package coordination;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
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
    BlockingQueue<Optional<Integer>> free = new LinkedBlockingQueue<>(); // empty: all have failed
    AtomicInteger working = new AtomicInteger(consumers.size());
    AtomicReference<Throwable> failure = new AtomicReference<>();
    List<ExecutorService> threads = new ArrayList<>();
    for (int i = 0; i < consumers.size(); i++) {
      threads.add(Executors.newSingleThreadExecutor());
      free.add(Optional.of(i));
    }
    try {
      Optional<Integer> next = free.take();
      while (next.isPresent() && source.hasNext()) {
        T item = source.next();
        int number = next.get();
        threads
            .get(number)
            .execute(() -> {
              try {
                consumers.get(number).consume(item);
                free.add(Optional.of(number));
              } catch (Throwable t) {
                failure.compareAndSet(null, t);
                if (working.decrementAndGet() == 0) {
                  free.add(Optional.empty());
                }
              }
            });
        next = free.take();
      }
    } catch (InterruptedException e) {
      threads.forEach(ExecutorService::shutdownNow);
      closeAll(threads);
      throw e;
    } finally {
      closeAll(threads);
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (failure.get() != null) {
      throw new ExecutionException(failure.get());
    }
  }

  /** An interrupt stops all of them; the flag stays set. */
  private static void closeAll(List<ExecutorService> threads) {
    threads.forEach(ExecutorService::shutdown);
    for (ExecutorService thread : threads) {
      thread.close();
    }
  }
}
