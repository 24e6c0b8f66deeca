// misconception: gives-up-waiting
// says: your code gave up after waiting for 1 s
// from: right/shared-index
package overuse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

public final class CountHits {
  private CountHits() {}

  public static <T> void count(
      int workers, Predicate<? super T> hit, List<? extends T> items, Tally tally)
      throws InterruptedException, ExecutionException {
    if (workers < 1) throw new IllegalArgumentException("workers: " + workers);
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<Future<Long>> futures = new ArrayList<>();
      for (int w = 0; w < workers; w++) {
        int first = w;
        futures.add(
            pool.submit(() -> {
              long hits = 0;
              for (int i = first; i < items.size(); i += workers) {
                if (hit.test(items.get(i))) hits++;
              }
              return hits;
            }));
      }
      long total = 0;
      for (Future<Long> future : futures) total += future.get();
      tally.add(total);
    } finally {
      pool.shutdownNow();
      pool.awaitTermination(1, TimeUnit.SECONDS);
    }
  }
}
