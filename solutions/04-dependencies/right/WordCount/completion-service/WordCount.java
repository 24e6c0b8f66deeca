// kind: the words come as they are found, the caller owns the map
package dependencies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
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
        CompletionService<List<String>> found = new ExecutorCompletionService<>(pool);
        for (String line : lines) {
          found.submit(() -> words.apply(line));
        }
        Map<String, Long> counts = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
          for (String word : found.take().get()) {
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
