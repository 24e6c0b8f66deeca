// misconception: failure-swallowed
// says: count returned as if it had not
// from: right/concurrent-map-merge
package dependencies;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

public final class WordCount {

  private WordCount() {}

  public static Map<String, Long> count(
      List<String> lines, int workers, Function<String, List<String>> words)
      throws InterruptedException, ExecutionException {
    Map<String, Long> counts = new ConcurrentHashMap<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      try {
        for (String line : lines) {
          pool.submit(() -> {
            for (String word : words.apply(line)) {
              counts.merge(word, 1L, Long::sum);
            }
          });
        }
        pool.shutdown();
        if (!pool.awaitTermination(1, TimeUnit.HOURS)) {
          throw new IllegalStateException("it takes too long");
        }
        return counts;
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
