// misconception: same-crowd-next-door
// says: a worker went to hits
// from: right/entry-for-each-worker
package overuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

public final class CountHits {
  private CountHits() {}

  public static <T> void count(
      int workers, Predicate<? super T> hit, List<? extends T> items, Tally tally)
      throws InterruptedException, ExecutionException {
    if (workers < 1) throw new IllegalArgumentException("workers: " + workers);
    Map<String, Long> hits = new ConcurrentHashMap<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<?>> fs = new ArrayList<>();
      for (int w = 0; w < workers; w++) {
        int first = w;
        fs.add(
            pool.submit(() -> {
              for (int i = first; i < items.size(); i += workers)
                if (hit.test(items.get(i))) hits.merge("hits", 1L, Long::sum);
            }));
      }
      try {
        for (Future<?> f : fs) f.get();
      } finally {
        pool.shutdownNow();
      }
    }
    tally.add(hits.getOrDefault("hits", 0L));
  }
}
