package overuse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;

/** Exercise 5.3: many threads count, and there is one counter for all. You repair it. */
public final class CountHits {

  private CountHits() {}

  /**
   * Adds the number of items that are hits to a counter that other code uses too, with few trips to
   * it.
   *
   * <p>Each item is tested once, by one of the workers. All workers run at the same time, if the
   * items can be divided evenly among them. All workers together make at most {@code workers} trips
   * to the counter. There is no other counter to which all of them go for every hit, and no list
   * that all of them fill. When this method returns, all hits have been added. When it returns or
   * throws, none of the threads that it started is left.
   *
   * @param workers how many items are tested at the same time at most; at least 1
   * @param hit whether an item counts; several threads may call it at the same time
   * @param items may be empty
   * @param tally the counter; only its final total matters
   * @throws ExecutionException if a test throws; its cause is what the test threw. Any number of
   *     hits may have been added until then.
   * @throws InterruptedException if the calling thread is interrupted while it waits
   * @throws IllegalArgumentException if {@code workers} is less than 1
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
