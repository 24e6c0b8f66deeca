// misconception: gives-up-waiting
// says: your code gave up after waiting for 1 s
// from: reference
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
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      List<Future<Long>> futures = new ArrayList<>();
      for (int worker = 0; worker < workers; worker++) {
        int first = worker;
        futures.add(
            pool.submit(() -> {
              long hits = 0;
              for (int i = first; i < items.size(); i += workers) {
                if (hit.test(items.get(i))) {
                  hits++;
                }
              }
              return hits;
            }));
      }
      long hits = 0;
      for (Future<Long> future : futures) {
        hits += future.get();
      }
      tally.add(hits);
    } catch (InterruptedException e) {
      pool.shutdownNow();
      pool.awaitTermination(1, TimeUnit.SECONDS);
      throw e;
    } catch (ExecutionException e) {
      pool.close();
      throw e;
    } finally {
      pool.shutdown();
    }
  }
}
