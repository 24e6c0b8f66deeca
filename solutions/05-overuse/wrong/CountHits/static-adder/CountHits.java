// misconception: kept-between-calls
// says: In a second call with the same items
// from: right/adder-read-at-the-end
package overuse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Predicate;

public final class CountHits {

  private static final LongAdder hits = new LongAdder();

  private CountHits() {}

  public static <T> void count(
      int workers, Predicate<? super T> hit, List<? extends T> items, Tally tally)
      throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<?>> futures = new ArrayList<>();
      for (int worker = 0; worker < workers; worker++) {
        int first = worker;
        futures.add(
            pool.submit(() -> {
              for (int i = first; i < items.size(); i += workers) {
                if (hit.test(items.get(i))) {
                  hits.increment();
                }
              }
            }));
      }
      for (Future<?> future : futures) {
        future.get();
      }
    }
    tally.add(hits.sum());
  }
}
