// misconception: last-chunk-lost
// says: were never tested
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
    int share = items.size() / workers;
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<?>> futures = new ArrayList<>();
      for (int worker = 0; worker < workers; worker++) {
        int first = worker;
        futures.add(
            pool.submit(() -> {
              long hits = 0;
              for (int i = first * share; i < (first + 1) * share; i++) {
                hits += hit.test(items.get(i)) ? 1 : 0;
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
