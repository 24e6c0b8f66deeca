package overuse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/** Exercise 5.3: many threads count, and there is one counter for all. To be repaired. */
public final class CountHits {

  private CountHits() {}

  /**
   * Adds the number of items that are hits to a counter that others use too, with few trips to it.
   *
   * <p>Each item is tested once, by one of so many workers. They are at work at the same time: all
   * of them, if the items can be shared out evenly. They make no more trips to the counter than
   * there are workers, all together, and there is no other counter, and no list, to which all of
   * them go for every hit. When this returns, all hits have been added; when it returns or throws,
   * no thread that it started is left.
   *
   * @param workers the most items that are tested at the same time, at least 1
   * @param hit whether an item counts; may be called by several threads at once
   * @param items may be empty
   * @param tally where the hits go; only its final total counts
   * @throws ExecutionException if a test throws; its cause is what the test threw. What has been
   *     added until then is left open.
   * @throws InterruptedException if the calling thread is interrupted while it waits
   * @throws IllegalArgumentException if there is not at least 1 worker
   */
  public static <T> void count(
      int workers, Predicate<? super T> hit, List<? extends T> items, Tally tally)
      throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<?>> futures = new ArrayList<>();
      for (int worker = 0; worker < workers; worker++) {
        int first = worker;
        futures.add(
            pool.submit(() -> {
              for (int i = first; i < items.size(); i += workers) {
                if (hit.test(items.get(i))) {
                  tally.add(1);
                }
              }
            }));
      }
      for (Future<?> future : futures) {
        future.get();
      }
    }
  }
}
