// misconception: gives-up-when-overtaken
// says: again and again the other one came first
// from: right/concurrent-map-merge
package dependencies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

public final class WordCount {
  private WordCount() {}

  public static Map<String, Long> count(
      List<String> lines, int workers, Function<String, List<String>> words)
      throws InterruptedException, ExecutionException {
    if (workers < 1) {
      throw new IllegalArgumentException("workers: " + workers);
    }
    Map<String, AtomicLong> counts = new ConcurrentHashMap<>();
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
    Map<String, Long> result = new HashMap<>();
    counts.forEach((word, number) -> result.put(word, number.get()));
    return result;
  }

  private static void add(Map<String, AtomicLong> counts, String word) {
    AtomicLong number = counts.computeIfAbsent(word, _ -> new AtomicLong());
    int tries = 0;
    long before;
    do {
      before = number.get();
    } while (!number.compareAndSet(before, before + 1) && ++tries < 100);
  }
}
