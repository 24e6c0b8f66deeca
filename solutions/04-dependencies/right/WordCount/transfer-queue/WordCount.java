// kind: lines handed over by transfer of a LinkedTransferQueue
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
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TransferQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

public final class WordCount {
  private WordCount() {}

  public static Map<String, Long> count(
      List<String> lines, int workers, Function<String, List<String>> words)
      throws InterruptedException, ExecutionException {
    if (workers < 1) throw new IllegalArgumentException("workers");
    TransferQueue<String> queue = new LinkedTransferQueue<>();
    List<Future<Map<String, Long>>> takers = new ArrayList<>();
    AtomicBoolean over = new AtomicBoolean(); // words may use up the interrupt
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      try {
        for (int w = 0; w < workers; w++) takers.add(pool.submit(() -> work(queue, words, over)));
        for (String line : lines) queue.transfer(line);
        for (int w = 0; w < workers; w++) queue.transfer(END);
        Map<String, Long> counts = new HashMap<>();
        for (Future<Map<String, Long>> taker : takers)
          taker.get().forEach((w, n) -> counts.merge(w, n, Long::sum));
        return counts;
      } finally {
        over.set(true);
        pool.shutdownNow();
      }
    }
  }

  private static final String END = new String("end");

  private static Map<String, Long> work(
      BlockingQueue<String> queue, Function<String, List<String>> words, AtomicBoolean over)
      throws InterruptedException {
    Map<String, Long> mine = new HashMap<>();
    Throwable failed = null;
    for (String line = queue.take(); line != END; line = over.get() ? END : queue.take()) {
      if (failed == null) {
        try {
          for (String w : words.apply(line)) mine.merge(w, 1L, Long::sum);
        } catch (RuntimeException | Error e) {
          failed = e;
        }
      }
    }
    if (failed instanceof RuntimeException r) throw r;
    if (failed instanceof Error r) throw r;
    return mine;
  }
}
