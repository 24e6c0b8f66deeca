// kind: a virtual thread for each line, a semaphore bounds them
package dependencies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

public final class WordCount {

  private WordCount() {}

  public static Map<String, Long> count(
      List<String> lines, int workers, Function<String, List<String>> words)
      throws InterruptedException, ExecutionException {
    if (workers < 1) {
      throw new IllegalArgumentException("no worker");
    }
    Semaphore places = new Semaphore(workers);
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      try {
        List<Future<List<String>>> parts = new ArrayList<>();
        for (String line : lines) {
          parts.add(
              pool.submit(() -> {
                places.acquire();
                try {
                  return words.apply(line);
                } finally {
                  places.release();
                }
              }));
        }
        Map<String, Long> counts = new HashMap<>();
        for (Future<List<String>> part : parts) {
          part.get().forEach(word -> counts.merge(word, 1L, Long::sum));
        }
        return counts;
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
