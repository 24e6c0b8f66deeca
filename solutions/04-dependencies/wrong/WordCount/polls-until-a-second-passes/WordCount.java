// misconception: gives-up-waiting
// says: your code gave up after waiting for 1 s
// from: right/await-termination
package dependencies;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

public final class WordCount {
  private WordCount() {}

  public static Map<String, Long> count(
      List<String> lines, int workers, Function<String, List<String>> words)
      throws InterruptedException, ExecutionException {
    if (workers < 1) throw new IllegalArgumentException("workers: " + workers);

    BlockingQueue<List<String>> found = new LinkedBlockingQueue<>();
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    Map<String, Long> counts = new HashMap<>();
    try {
      List<Future<?>> fs = new ArrayList<>();
      for (String line : lines)
        fs.add(
            pool.submit(() -> {
              found.add(words.apply(line));
            }));
      List<String> next;
      while ((next = found.poll(1, TimeUnit.SECONDS)) != null) {
        for (String w : next) counts.merge(w, 1L, Long::sum);
      }
      for (Future<?> f : fs) if (f.isDone()) f.get();
      return counts;
    } finally {
      pool.shutdownNow();
      pool.close();
    }
  }
}
