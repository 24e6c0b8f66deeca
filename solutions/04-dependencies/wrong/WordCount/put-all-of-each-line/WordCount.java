// misconception: combined-by-overwriting
// says: count says 2
// from: reference
package dependencies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

public final class WordCount {
  private WordCount() {}

  public static Map<String, Long> count(
      List<String> lines, int workers, Function<String, List<String>> words)
      throws InterruptedException, ExecutionException {
    if (workers < 1) throw new IllegalArgumentException("workers");
    Map<String, Long> all = new HashMap<>();
    List<Future<Map<String, Long>>> fs = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(workers)) {
      try {
        for (String l : lines)
          fs.add(
              pool.submit(() -> {
                Map<String, Long> m = new HashMap<>();
                for (String w : words.apply(l)) m.merge(w, 1L, Long::sum);
                return m;
              }));
        for (var f : fs) all.putAll(f.get());
        return all;
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
