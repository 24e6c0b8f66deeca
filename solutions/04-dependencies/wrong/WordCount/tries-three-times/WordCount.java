// misconception: gives-up-when-overtaken
// says: again and again the other one came first
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
    if (workers < 1) {
      throw new IllegalArgumentException("workers: " + workers);
    }
    Map<String, Long> counts = new ConcurrentHashMap<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<?>> cut = new ArrayList<>();
      for (String line : lines) {
        cut.add(
            pool.submit(() -> {
              for (String word : words.apply(line)) {
                add(counts, word);
              }
            }));
      }
      try {
        for (Future<?> future : cut) {
          future.get();
        }
      } finally {
        pool.shutdownNow();
      }
    }
    return counts;
  }

  private static void add(Map<String, Long> counts, String word) {
    for (int tries = 0; tries < 3; tries++) {
      Long before = counts.putIfAbsent(word, 1L);
      if (before == null || counts.replace(word, before, before + 1)) {
        return;
      }
    }
  }
}
