// misconception: asks-again-and-again
// says: looked again and again
// from: right/concurrent-map-merge
package dependencies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

public final class WordCount {
  private WordCount() {}

  public static Map<String, Long> count(
      List<String> lines, int workers, Function<String, List<String>> words)
      throws InterruptedException, ExecutionException {
    if (workers < 1) throw new IllegalArgumentException("workers: " + workers);

    Queue<List<String>> found = new ConcurrentLinkedQueue<>();
    Map<String, Long> counts = new HashMap<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      try {
        List<Future<?>> fs = new ArrayList<>();
        for (String line : lines)
          fs.add(
              pool.submit(() -> {
                found.add(words.apply(line));
              }));
        int seen = 0;
        while (seen < lines.size()) {
          List<String> next = found.poll();
          if (next == null) {
            for (Future<?> f : fs) if (f.isDone()) f.get();
            Thread.sleep(10);
            continue;
          }
          seen++;
          for (String w : next) counts.merge(w, 1L, Long::sum);
        }
        return counts;
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
