// misconception: offered-and-forgotten
// says: they were never cut
// from: right/concurrent-map-merge
package dependencies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

public final class WordCount {
  private WordCount() {}

  public static Map<String, Long> count(
      List<String> lines, int workers, Function<String, List<String>> words)
      throws InterruptedException, ExecutionException {
    if (workers < 1) throw new IllegalArgumentException("workers: " + workers);
    BlockingQueue<Optional<String>> queue = new ArrayBlockingQueue<>(100);
    Map<String, Long> counts = new ConcurrentHashMap<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<?>> futures = new ArrayList<>();
      for (int w = 0; w < workers; w++) {
        futures.add(
            pool.submit(() -> {
              for (var line = queue.take(); line.isPresent(); line = queue.take()) {
                for (String word : words.apply(line.get())) counts.merge(word, 1L, Long::sum);
              }
              return null;
            }));
      }
      try {
        for (String line : lines) queue.offer(Optional.of(line), 1, TimeUnit.SECONDS);
        for (int w = 0; w < workers; w++) queue.put(Optional.empty());
        for (Future<?> future : futures) future.get();
        return counts;
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
