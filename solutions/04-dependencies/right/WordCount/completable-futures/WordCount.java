// kind: CompletableFutures whose maps are combined in pairs
package dependencies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
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
        CompletableFuture<Map<String, Long>> sum = CompletableFuture.completedFuture(Map.of());
        for (String line : lines) {
          CompletableFuture<List<String>> found =
              CompletableFuture.supplyAsync(() -> words.apply(line), pool);
          sum = sum.thenCombine(found, WordCount::plus);
        }
        return sum.get();
      } finally {
        pool.shutdownNow();
      }
    }
  }

  private static Map<String, Long> plus(Map<String, Long> counts, List<String> found) {
    Map<String, Long> sum = new HashMap<>(counts);
    found.forEach(word -> sum.merge(word, 1L, Long::sum));
    return sum;
  }
}
