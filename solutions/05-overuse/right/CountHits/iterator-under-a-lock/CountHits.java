// kind: one iterator for all, asked under a lock
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
    Iterator<? extends T> it = items.iterator();
    Object lock = new Object();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      @SuppressWarnings("unchecked")
      CompletableFuture<Long>[] all =
          IntStream.range(0, workers)
              .mapToObj(w ->
                  CompletableFuture.supplyAsync(
                      () -> {
                        long mine = 0;
                        while (true) {
                          T item;
                          synchronized (lock) {
                            if (!it.hasNext()) return mine;
                            item = it.next();
                          }
                          mine += hit.test(item) ? 1 : 0;
                        }
                      },
                      pool))
              .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(all).get();
      for (var f : all) if (f.resultNow() > 0) tally.add(f.resultNow());
    }
  }
}
