// misconception: asks-again-and-again
// says: the thread that had called count
// from: right/concurrent-map-merge
package dependencies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

public final class WordCount {

  private WordCount() {}

  public static Map<String, Long> count(
      List<String> lines, int workers, Function<String, List<String>> words)
      throws InterruptedException, ExecutionException {
    Map<String, Long> counts = new ConcurrentHashMap<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      try {
        List<Future<?>> parts = new ArrayList<>();
        for (String line : lines) {
          parts.add(
              pool.submit(() -> {
                for (String word : words.apply(line)) {
                  counts.merge(word, 1L, Long::sum);
                }
              }));
        }
        for (Future<?> part : parts) {
          while (!part.isDone()) {
            Thread.onSpinWait();
          }
          part.get();
        }
        return counts;
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
