// kind: asks again and again whether all is done, and heeds an interrupt
package overuse;

import java.util.ArrayList;
import java.util.List;
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
    if (workers < 1) throw new IllegalArgumentException("workers");
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<?>> fs = new ArrayList<>();
      for (int w = 0; w < workers; w++) {
        int first = w;
        fs.add(
            pool.submit(() -> {
              long mine = 0;
              for (int i = first; i < items.size(); i += workers) {
                if (hit.test(items.get(i))) mine++;
              }
              tally.add(mine);
            }));
      }
      try {
        while (!fs.stream().allMatch(Future::isDone)) {
          if (Thread.interrupted()) throw new InterruptedException();
          Thread.onSpinWait();
        }
        for (var f : fs) f.get();
      } finally {
        pool.shutdownNow();
      }
    }
  }
}
