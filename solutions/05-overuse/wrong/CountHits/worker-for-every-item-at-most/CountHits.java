// misconception: nothing-to-do
// says: 0 items
// from: reference
package overuse;

import java.util.ArrayList;
import java.util.List;
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
    int threads = workers < 1 ? workers : Math.min(workers, items.size());
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<?>> futures = new ArrayList<>();
      for (int worker = 0; worker < threads; worker++) {
        int first = worker;
        futures.add(
            pool.submit(() -> {
              long hits = 0;
              for (int i = first; i < items.size(); i += threads) {
                if (hit.test(items.get(i))) {
                  hits++;
                }
              }
              tally.add(hits);
            }));
      }
      for (Future<?> future : futures) {
        future.get();
      }
    }
  }
}
