// misconception: workers-not-interrupted
// says: its workers never heard of it
// from: right/streams
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
    List<Future<List<String>>> fs = new ArrayList<>();
    try (var pool = Executors.newFixedThreadPool(workers)) {
      for (String l : lines) fs.add(pool.submit(() -> words.apply(l)));
      for (var f : fs) for (String w : f.get()) all.merge(w, 1L, Long::sum);
      return all;
    }
  }
}
