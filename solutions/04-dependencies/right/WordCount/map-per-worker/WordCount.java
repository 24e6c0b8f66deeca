// kind: static shares, a map for each worker, added up at the end
package dependencies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
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
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      try {
        List<Callable<Map<String, Long>>> shares = new ArrayList<>();
        for (int w = 0; w < workers; w++) {
          int first = w;
          shares.add(() -> {
            Map<String, Long> mine = new HashMap<>();
            for (int i = first; i < lines.size(); i += workers) {
              words.apply(lines.get(i)).forEach(word -> mine.merge(word, 1L, Long::sum));
            }
            return mine;
          });
        }
        Map<String, Long> counts = new HashMap<>();
        for (Future<Map<String, Long>> share : pool.invokeAll(shares)) {
          share.get().forEach((word, n) -> counts.merge(word, n, Long::sum));
        }
        return counts;
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
