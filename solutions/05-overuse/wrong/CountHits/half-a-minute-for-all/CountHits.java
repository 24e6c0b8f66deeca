// misconception: gives-up-waiting
// says: your code gave up after waiting for 30 s
// from: right/spins-and-heeds
package overuse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

public final class CountHits {
  private CountHits() {}

  public static <T> void count(
      int workers, Predicate<? super T> hit, List<? extends T> items, Tally tally)
      throws InterruptedException, ExecutionException {
    if (workers < 1) throw new IllegalArgumentException("workers: " + workers);

    ExecutorService pool = Executors.newFixedThreadPool(workers);
    List<Future<?>> fs = new ArrayList<>();
    for (int w = 0; w < workers; w++) {
      int first = w;
      fs.add(
          pool.submit(() -> {
            long c = 0;
            for (int i = first; i < items.size(); i += workers) if (hit.test(items.get(i))) c++;
            tally.add(c);
          }));
    }
    pool.shutdown();
    try {
      if (!pool.awaitTermination(30, TimeUnit.SECONDS)) {
        pool.shutdownNow();
      }
      for (Future<?> f : fs) if (f.isDone()) f.get();
    } finally {
      pool.shutdownNow();
      pool.close();
    }
  }
}
