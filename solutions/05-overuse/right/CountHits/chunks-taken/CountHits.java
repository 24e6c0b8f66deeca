// kind: workers take chunks from a shared index, and add up at the end
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
    int chunk = Math.max(1, items.size() / (4 * Math.max(1, workers)));
    int chunks = Math.ceilDiv(items.size(), chunk);
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<?>> futures = new ArrayList<>();
      for (int worker = 0; worker < workers; worker++) {
        futures.add(
            pool.submit(() -> {
              long hits = 0;
              for (int c = next.getAndIncrement(); c < chunks; c = next.getAndIncrement()) {
                int end = Math.min(items.size(), (c + 1) * chunk);
                for (int i = c * chunk; i < end; i++) {
                  hits += hit.test(items.get(i)) ? 1 : 0;
                }
              }
              if (hits > 0) {
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
