// misconception: work-left-running
// says: its workers were still testing
// from: reference
package overuse;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

public final class CountHits {

  private CountHits() {}

  public static <T> void count(
      int workers, Predicate<? super T> hit, List<? extends T> items, Tally tally)
      throws InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    for (int worker = 0; worker < workers; worker++) {
      int first = worker;
      pool.execute(() -> {
        long hits = 0;
        for (int i = first; i < items.size(); i += workers) {
          hits += hit.test(items.get(i)) ? 1 : 0;
        }
        tally.add(hits);
      });
    }
    pool.shutdown();
  }
}
