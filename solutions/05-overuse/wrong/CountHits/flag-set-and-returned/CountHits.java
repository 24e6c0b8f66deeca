// misconception: interrupt-swallowed
// says: instead of throwing InterruptedException
// from: right/blocks-rounded-up
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
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<?>> futures = new ArrayList<>();
      for (int w = 0; w < workers; w++) {
        int first = w;
        futures.add(
            pool.submit(() -> {
              long mine = 0;
              for (int i = first; i < items.size(); i += workers)
                if (hit.test(items.get(i))) mine++;
              tally.add(mine);
            }));
      }
      try {
        for (Future<?> f : futures) f.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
