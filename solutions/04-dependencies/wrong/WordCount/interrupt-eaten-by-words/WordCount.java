// misconception: interrupt-lasts
// says: Interrupted while both workers cut a line, count waits for ever
// from: right/synchronous-queue
package dependencies;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

public final class WordCount {
  private WordCount() {}

  public static Map<String, Long> count(
      List<String> lines, int workers, Function<String, List<String>> words)
      throws InterruptedException, ExecutionException {
    if (workers < 1) {
      throw new IllegalArgumentException("workers: " + workers);
    }
    BlockingQueue<Optional<String>> desk = new SynchronousQueue<>();
    ConcurrentMap<String, Long> counts = new ConcurrentHashMap<>();
    AtomicReference<Throwable> failure = new AtomicReference<>();
    int threads = Math.min(workers, lines.size());
    ExecutorService pool = Executors.newCachedThreadPool();
    try {
      for (int i = 0; i < threads; i++) {
        pool.submit(() -> {
          for (Optional<String> line; (line = desk.take()).isPresent(); ) {
            try {
              if (failure.get() == null) {
                words.apply(line.get()).forEach(word -> counts.merge(word, 1L, Long::sum));
              }
            } catch (Throwable e) {
              failure.compareAndSet(null, e);
            }
          }
          return null;
        });
      }
      for (String line : lines) {
        desk.put(Optional.of(line));
      }
      for (int i = 0; i < threads; i++) {
        desk.put(Optional.empty());
      }
      pool.shutdown();
      pool.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      pool.shutdownNow();
      throw e;
    } finally {
      pool.close();
    }
    if (failure.get() != null) {
      throw new ExecutionException(failure.get());
    }
    return counts;
  }
}
