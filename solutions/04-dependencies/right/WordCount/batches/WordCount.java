// kind: a batch of as many lines as there are workers, then the next
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
        Map<String, Long> counts = new HashMap<>();
        for (int i = 0; i < lines.size(); i += workers) {
          List<Callable<List<String>>> batch = new ArrayList<>();
          for (String line : lines.subList(i, Math.min(lines.size(), i + workers))) {
            batch.add(() -> words.apply(line));
          }
          for (Future<List<String>> f : pool.invokeAll(batch)) {
            f.get().forEach(word -> counts.merge(word, 1L, Long::sum));
          }
        }
        return counts;
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
