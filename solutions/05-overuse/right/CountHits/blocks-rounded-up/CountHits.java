// kind: blocks of equal size, rounded up: the last worker may have none
package overuse;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;
import java.util.stream.*;

public final class CountHits {

  private CountHits() {}

  public static <T> void count(
      int workers, Predicate<? super T> hit, List<? extends T> items, Tally tally)
      throws InterruptedException, ExecutionException {
    if (workers < 1) throw new IllegalArgumentException("workers: " + workers);
    if (items.isEmpty()) return;
    int block = Math.ceilDiv(items.size(), workers);
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<?>> futures = new ArrayList<>();
      for (int from = 0; from < items.size(); from += block) {
        List<? extends T> part = items.subList(from, Math.min(items.size(), from + block));
        futures.add(pool.submit(() -> tally.add(part.stream().filter(hit).count())));
      }
      for (Future<?> f : futures) f.get();
    }
  }
}
