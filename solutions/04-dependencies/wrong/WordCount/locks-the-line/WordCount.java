// misconception: a-lock-of-its-own
// says: it came to {tick=1}
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
                List<String> found = words.apply(line);
                synchronized (line) {
                  for (String word : found) {
                    counts.put(word, counts.getOrDefault(word, 0L) + 1);
                  }
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
