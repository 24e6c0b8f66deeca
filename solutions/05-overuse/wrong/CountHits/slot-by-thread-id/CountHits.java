// misconception: counted-together
// says: hits[1]
// from: right/adder-read-at-the-end
package overuse;

import java.util.ArrayList;
import java.util.Arrays;
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
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<?>> futures = new ArrayList<>();
      for (int worker = 0; worker < workers; worker++) {
        int first = worker;
        futures.add(
            pool.submit(() -> {
              int mine = (int) (Thread.currentThread().threadId() % workers);
              for (int i = first; i < items.size(); i += workers) {
                hits[mine] += hit.test(items.get(i)) ? 1 : 0;
              }
            }));
      }
      for (Future<?> future : futures) {
        future.get();
      }
    }
    tally.add(Arrays.stream(hits).sum());
  }
}
