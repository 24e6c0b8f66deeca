// misconception: counted-together
// says: wrote over W2's value
// from: right/adder-read-at-the-end
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
    long[] hits = new long[1];
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<?>> futures = new ArrayList<>();
      for (int worker = 0; worker < workers; worker++) {
        int first = worker;
        futures.add(
            pool.submit(() -> {
              for (int i = first; i < items.size(); i += workers) {
                hits[0] += hit.test(items.get(i)) ? 1 : 0;
              }
            }));
      }
      for (Future<?> future : futures) {
        future.get();
      }
    }
    tally.add(hits[0]);
  }
}
