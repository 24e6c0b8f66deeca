// misconception: gives-up-waiting
// says: your code gave up after waiting for 1 s
// from: reference
package dependencies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

public final class WordCount {
  private WordCount() {}

  public static Map<String, Long> count(
      List<String> lines, int workers, Function<String, List<String>> words)
      throws InterruptedException, ExecutionException {
    if (workers < 1) throw new IllegalArgumentException("workers: " + workers);
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<Future<List<String>>> cut = new ArrayList<>();
      for (String line : lines) cut.add(pool.submit(() -> words.apply(line)));
      Map<String, Long> counts = new HashMap<>();
      for (var future : cut) {
        for (String word : future.get()) counts.merge(word, 1L, Long::sum);
      }
      pool.close();
      return counts;
    } catch (ExecutionException e) {
      pool.shutdownNow();
      pool.close();
      throw e;
    } catch (InterruptedException e) {
      pool.shutdownNow();
      pool.awaitTermination(1, TimeUnit.SECONDS);
      throw e;
    }
  }
}
