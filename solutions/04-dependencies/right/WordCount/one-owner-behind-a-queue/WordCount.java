// kind: workers put what they found into a queue; one thread counts
package dependencies;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;

public final class WordCount {

  private record Found(List<String> words, Throwable failure) {}

  private WordCount() {}

  public static Map<String, Long> count(
      List<String> lines, int workers, Function<String, List<String>> words)
      throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      try {
        BlockingQueue<Found> found = new LinkedBlockingQueue<>();
        for (String line : lines) {
          pool.execute(() -> found.add(cut(line, words)));
        }
        Map<String, Long> counts = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
          Found next = found.take();
          if (next.failure() != null) {
            throw new ExecutionException(next.failure());
          }
          for (String word : next.words()) {
            counts.merge(word, 1L, Long::sum);
          }
        }
        return counts;
      } finally {
        pool.shutdownNow();
      }
    }
  }

  private static Found cut(String line, Function<String, List<String>> words) {
    try {
      return new Found(words.apply(line), null);
    } catch (Throwable t) {
      return new Found(List.of(), t);
    }
  }
}
