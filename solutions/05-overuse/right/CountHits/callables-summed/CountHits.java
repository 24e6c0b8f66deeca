// kind: workers return their counts, the caller makes one trip
package overuse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
      List<Callable<Long>> tasks = new ArrayList<>();
      for (int worker = 0; worker < workers; worker++) {
        int from = (int) ((long) worker * items.size() / workers);
        int to = (int) ((worker + 1L) * items.size() / workers);
        tasks.add(() -> items.subList(from, to).stream().filter(hit).count());
      }
      long hits = 0;
      for (Future<Long> future : pool.invokeAll(tasks)) {
        hits += future.get();
      }
      tally.add(hits);
    }
  }
}
