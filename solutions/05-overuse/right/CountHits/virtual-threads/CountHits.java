// kind: a virtual thread for each worker, an array with a place for each
package overuse;

import java.util.ArrayList;
import java.util.Arrays;
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
    if (workers < 1) {
      throw new IllegalArgumentException("no worker");
    }
    long[] hits = new long[workers];
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> futures = new ArrayList<>();
      for (int worker = 0; worker < workers; worker++) {
        int mine = worker;
        futures.add(
            threads.submit(() -> {
              for (int i = mine; i < items.size(); i += workers) {
                if (hit.test(items.get(i))) {
                  hits[mine]++;
                }
              }
            }));
      }
      for (Future<?> future : futures) {
        future.get();
      }
    }
    tally.add(Arrays.stream(hits).sum());
  }
}
