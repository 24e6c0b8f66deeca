// misconception: failure-rewrapped
// says: whose cause is not that but RuntimeException
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
                try {
                  if (hit.test(items.get(i))) mine++;
                } catch (RuntimeException e) {
                  throw new RuntimeException("item " + i, e);
                }
              tally.add(mine);
            }));
      }
      for (Future<?> f : futures) f.get();
    }
  }
}
