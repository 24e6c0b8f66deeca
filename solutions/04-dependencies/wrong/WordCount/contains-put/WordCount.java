// misconception: safe-parts-safe-whole
// says: and it came to {tick=2}
// from: right/stripes
package dependencies;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.Function;

public final class WordCount {

  private WordCount() {}

  public static Map<String, Long> count(
      List<String> lines, int workers, Function<String, List<String>> words)
      throws InterruptedException, ExecutionException {
    if (workers < 1) {
      throw new IllegalArgumentException("workers: " + workers);
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      try {
        Map<String, Long> counts = new ConcurrentHashMap<>();
        List<Future<?>> fs = new ArrayList<>();
        for (String line : lines) {
          fs.add(
              pool.submit(() -> {
                for (String word : words.apply(line)) {
                  if (counts.putIfAbsent(word, 1L) != null) {
                    counts.put(word, counts.get(word) + 1);
                  }
                }
              }));
        }
        for (Future<?> f : fs) {
          f.get();
        }
        return counts;
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
