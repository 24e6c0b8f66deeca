// misconception: failure-rewrapped
// says: whose cause was another ExecutionException
// from: right/batches
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
        try {
          List<Future<List<String>>> cut = new ArrayList<>();
          for (String line : lines) {
            cut.add(pool.submit(() -> words.apply(line)));
          }
          Map<String, Long> counts = new HashMap<>();
          for (Future<List<String>> f : cut) {
            for (String word : f.get()) {
              counts.merge(word, 1L, Long::sum);
            }
          }
          return counts;
        } catch (ExecutionException e) {
          throw new ExecutionException("a worker failed", e);
        }
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
