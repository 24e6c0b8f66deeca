// kind: a shared index, hits in a local variable
package overuse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

public final class CountHits {
  private CountHits() {}

  public static <T> void count(
      int workers, Predicate<? super T> hit, List<? extends T> items, Tally tally)
      throws InterruptedException, ExecutionException {
    if (workers < 1) throw new IllegalArgumentException("workers");
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<?>> fs = new ArrayList<>();
      for (int w = 0; w < workers; w++) {
        int first = w;
        fs.add(
            pool.submit(() -> {
              long mine = 0;
              for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
                if (hit.test(items.get(i))) mine++;
              }
              tally.add(mine);
            }));
      }
      for (var f : fs) f.get();
    }
  }
}
