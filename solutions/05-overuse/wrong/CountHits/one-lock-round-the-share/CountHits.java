// misconception: one-big-lock
// says: for a lock
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
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<?>> futures = new ArrayList<>();
      for (int worker = 0; worker < workers; worker++) {
        int first = worker;
        futures.add(
            pool.submit(() -> {
              synchronized (tally) {
                long hits = 0;
                for (int i = first; i < items.size(); i += workers) {
                  hits += hit.test(items.get(i)) ? 1 : 0;
                }
                tally.add(hits);
              }
            }));
      }
      for (Future<?> future : futures) {
        future.get();
      }
    }
  }
}
