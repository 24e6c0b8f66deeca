// kind: each worker has lines of its own, every second or third, a map each
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
        List<Future<Map<String, Long>>> fs = new ArrayList<>();
        for (int w = 0; w < workers; w++) {
          int first = w;
          fs.add(
              pool.submit(() -> {
                Map<String, Long> mine = new HashMap<>();
                for (int i = first; i < lines.size(); i += workers) {
                  words.apply(lines.get(i)).forEach(word -> mine.merge(word, 1L, Long::sum));
                }
                return mine;
              }));
        }
        Map<String, Long> total = new HashMap<>();
        for (var f : fs) {
          f.get().forEach((k, n) -> total.merge(k, n, Long::sum));
        }
        return total;
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
