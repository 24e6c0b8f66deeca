// misconception: counted-together
// says: the tally has
// from: right/adder-read-at-the-end
package overuse;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;
import java.util.function.Predicate;

public final class CountHits {
  private CountHits() {}

  public static <T> void count(
      int workers, Predicate<? super T> hit, List<? extends T> items, Tally tally)
      throws InterruptedException, ExecutionException {
    long[] hits = {0};
    try (var pool =
        new ThreadPoolExecutor(
            workers, workers, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>())) {
      List<Future<?>> futures = new ArrayList<>();
      for (int w = 0; w < workers; w++) {
        int first = w;
        futures.add(
            pool.submit(() -> {
              for (int i = first; i < items.size(); i += workers) {
                if (hit.test(items.get(i))) hits[0]++;
              }
            }));
      }
      for (Future<?> future : futures) future.get();
    }
    tally.add(hits[0]);
  }
}
