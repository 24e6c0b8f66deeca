// misconception: hash-codes-deal-evenly
// says: 40 items that are all equal
// from: reference
package overuse;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.stream.Collectors;

public final class CountHits {
  private CountHits() {}

  public static <T> void count(
      int workers, Predicate<? super T> hit, List<? extends T> items, Tally tally)
      throws InterruptedException, ExecutionException {
    if (workers < 1) {
      throw new IllegalArgumentException("workers: " + workers);
    }
    Map<Integer, List<T>> shares =
        items.stream()
            .collect(
                Collectors.groupingBy(
                    item -> Math.floorMod(Objects.hashCode(item), workers),
                    Collectors.mapping(item -> (T) item, Collectors.toList())));
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Callable<Long>> tasks =
          shares.values().stream()
              .<Callable<Long>>map(share -> () -> share.stream().filter(hit).count())
              .toList();
      for (Future<Long> future : pool.invokeAll(tasks)) {
        tally.add(future.get());
      }
    }
  }
}
