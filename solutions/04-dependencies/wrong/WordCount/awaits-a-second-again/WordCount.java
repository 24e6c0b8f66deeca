// misconception: asks-again-and-again
// says: the thread that had called count looked again and again
// from: right/await-termination
package dependencies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
    if (workers < 1) throw new IllegalArgumentException("workers");
    Map<String, Long> m = new ConcurrentHashMap<>();
    List<Future<?>> fs = new ArrayList<>();
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      for (String l : lines)
        fs.add(pool.submit(() -> words.apply(l).forEach(w -> m.merge(w, 1L, Long::sum))));
      pool.shutdown();
      while (!pool.awaitTermination(1, TimeUnit.SECONDS)) {}
      for (var f : fs) f.get();
      return m;
    } finally {
      pool.shutdownNow();
      pool.close();
    }
  }
}
