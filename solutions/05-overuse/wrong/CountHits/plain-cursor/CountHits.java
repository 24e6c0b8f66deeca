// misconception: counted-together
// says: a test was called
// from: right/shared-index
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
    int[] next = new int[1];
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<?>> futures = new ArrayList<>();
      for (int worker = 0; worker < workers; worker++) {
        futures.add(
            pool.submit(() -> {
              long hits = 0;
              for (int i = next[0]++; i < items.size(); i = next[0]++) {
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
