// misconception: right-when-it-came-out-right
// says: Neither of them holds a lock
// from: right/entry-for-each-worker
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
    long[] hits = new long[workers];
    boolean[] finished = new boolean[workers];
    long total = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<?>> futures = new ArrayList<>();
      for (int worker = 0; worker < workers; worker++) {
        int first = worker;
        futures.add(
            pool.submit(() -> {
              try {
                for (int i = first; i < items.size(); i += workers) {
                  if (hit.test(items.get(i))) {
                    hits[first]++;
                  }
                }
              } finally {
                finished[first] = true;
              }
            }));
      }
      for (int worker = 0; worker < workers; worker++) {
        while (!finished[worker]) {
          Thread.sleep(1);
        }
        total += hits[worker];
      }
      for (Future<?> future : futures) {
        future.get();
      }
    }
    tally.add(total);
  }
}
