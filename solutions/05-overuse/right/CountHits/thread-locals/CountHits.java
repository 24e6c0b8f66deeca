// kind: each worker counts in a ThreadLocal of its own
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
    if (workers < 1) {
      throw new IllegalArgumentException("workers: " + workers);
    }
    ThreadLocal<long[]> mine = ThreadLocal.withInitial(() -> new long[1]);
    try (ExecutorService pool = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().factory())) {
      List<Future<?>> done = new ArrayList<>();
      for (int w = 0; w < workers; w++) {
        int first = w;
        done.add(
            pool.submit(() -> {
              for (int i = first; i < items.size(); i += workers) {
                if (hit.test(items.get(i))) {
                  mine.get()[0]++;
                }
              }
              tally.add(mine.get()[0]);
              return null;
            }));
      }
      try {
        for (Future<?> f : done) {
          f.get();
        }
      } catch (InterruptedException e) {
        pool.shutdownNow();
        throw e;
      }
    }
  }
}
