// misconception: a-lock-of-its-own
// says: a HashMap lets nobody else in while it changes
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
    Object[] locks = new Object[16];
    for (int i = 0; i < locks.length; i++) {
      locks[i] = new Object();
    }
    Map<String, Long> counts = new HashMap<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      try {
        List<Future<?>> futures = new ArrayList<>();
        for (String line : lines) {
          futures.add(
              pool.submit(() -> {
                for (String word : words.apply(line)) {
                  synchronized (locks[Math.floorMod(word.hashCode(), locks.length)]) {
                    counts.merge(word, 1L, Long::sum);
                  }
                }
              }));
        }
        for (Future<?> future : futures) {
          future.get();
        }
        return counts;
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
