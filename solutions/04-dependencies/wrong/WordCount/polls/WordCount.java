// misconception: asks-again-and-again
// says: The last line was still to come
// from: right/queue-and-pills
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
import java.util.function.Function;

public final class WordCount {

  private static final String END = new String("end"); // this very object

  private WordCount() {}

  public static Map<String, Long> count(
      List<String> lines, int workers, Function<String, List<String>> words)
      throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      try {
        BlockingQueue<String> queue = new LinkedBlockingQueue<>();
        List<Future<Map<String, Long>>> takers = new ArrayList<>();
        for (int w = 0; w < workers; w++) {
          takers.add(pool.submit(() -> takeAll(queue, words)));
        }
        for (String line : lines) {
          queue.put(line);
        }
        for (int w = 0; w < workers; w++) {
          queue.put(END);
        }
        Map<String, Long> counts = new HashMap<>();
        for (Future<Map<String, Long>> taker : takers) {
          taker.get().forEach((word, n) -> counts.merge(word, n, Long::sum));
        }
        return counts;
      } finally {
        pool.shutdownNow();
      }
    }
  }

  private static Map<String, Long> takeAll(
      BlockingQueue<String> queue, Function<String, List<String>> words) {
    Map<String, Long> mine = new HashMap<>();
    for (String line = queue.poll(); line != END; line = queue.poll()) {
      if (line == null) {
        continue; // nothing there yet
      }
      for (String word : words.apply(line)) {
        mine.merge(word, 1L, Long::sum);
      }
    }
    return mine;
  }
}
