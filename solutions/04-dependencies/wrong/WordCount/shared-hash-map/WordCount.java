// misconception: unsafe-type-shared
// says: still inside counts.getOrDefault
// from: right/shared-map-synchronized
package dependencies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    Map<String, Long> counts = new HashMap<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      try {
        List<Future<?>> parts = new ArrayList<>();
        for (String line : lines) {
          parts.add(
              pool.submit(() -> {
                for (String word : words.apply(line)) {
                  counts.put(word, counts.getOrDefault(word, 0L) + 1);
                }
              }));
        }
        for (Future<?> part : parts) {
          part.get();
        }
        return counts;
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
