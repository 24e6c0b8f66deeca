// misconception: safe-parts-safe-whole
// says: a test was called
// from: right/shared-index
package overuse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

public final class CountHits {
  private CountHits() {}

  public static <T> void count(
      int workers, Predicate<? super T> hit, List<? extends T> items, Tally tally)
      throws InterruptedException, ExecutionException {
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<?>> futures = new ArrayList<>();
      for (int worker = 0; worker < workers; worker++) {
        futures.add(
            pool.submit(() -> {
              long hits = 0;
              while (next.get() < items.size()) {
                int i = next.get();
                next.set(i + 1);
                if (i < items.size() && hit.test(items.get(i))) {
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
