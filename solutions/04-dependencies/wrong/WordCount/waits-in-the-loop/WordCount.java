// misconception: waits-in-the-loop
// says: Never two tasks at the same time
// from: reference
package dependencies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

public final class WordCount {

  private WordCount() {}

  public static Map<String, Long> count(
      List<String> lines, int workers, Function<String, List<String>> words)
      throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      try {
        Map<String, Long> counts = new HashMap<>();
        for (String line : lines) {
          for (String word : pool.submit(() -> words.apply(line)).get()) {
            counts.merge(word, 1L, Long::sum);
          }
        }
        return counts;
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
