// kind: workers take the next line from an AtomicInteger, a map each
package dependencies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

public final class WordCount {

  private WordCount() {}

  public static Map<String, Long> count(
      List<String> lines, int workers, Function<String, List<String>> words)
      throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      try {
        AtomicInteger next = new AtomicInteger();
        List<Future<Map<String, Long>>> parts = new ArrayList<>();
        for (int w = 0; w < workers; w++) {
          parts.add(
              pool.submit(() -> {
                Map<String, Long> mine = new HashMap<>();
                for (int i = next.getAndIncrement(); i < lines.size(); i = next.getAndIncrement()) {
                  for (String word : words.apply(lines.get(i))) {
                    mine.merge(word, 1L, Long::sum);
                  }
                }
                return mine;
              }));
        }
        Map<String, Long> counts = new HashMap<>();
        for (Future<Map<String, Long>> part : parts) {
          part.get().forEach((word, n) -> counts.merge(word, n, Long::sum));
        }
        return counts;
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
