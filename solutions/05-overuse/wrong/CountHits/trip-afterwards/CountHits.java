// misconception: work-left-running
// says: When count returned, the tally had 0
// from: right/callables-summed
package overuse;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;
import java.util.stream.IntStream;

public final class CountHits {
  private CountHits() {}

  public static <T> void count(
      int workers, Predicate<? super T> hit, List<? extends T> items, Tally tally)
      throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      AtomicReferenceArray<Long> counts = new AtomicReferenceArray<>(workers);
      CompletableFuture<?>[] parts =
          IntStream.range(0, workers)
              .mapToObj(first ->
                  CompletableFuture.runAsync(
                      () -> {
                        long hits = 0;
                        for (long i = first; i < items.size(); i += workers) {
                          hits += hit.test(items.get((int) i)) ? 1 : 0;
                        }
                        counts.set(first, hits);
                      },
                      pool))
              .toArray(CompletableFuture<?>[]::new);
      CompletableFuture<Void> all = CompletableFuture.allOf(parts);
      all.thenRunAsync(() -> tally.add(IntStream.range(0, workers).mapToLong(counts::get).sum()));
      all.get();
    }
  }
}
