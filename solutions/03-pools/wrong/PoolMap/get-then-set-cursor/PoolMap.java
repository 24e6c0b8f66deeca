// misconception: safe-parts-safe-whole
// says: the task was called 2 times
// from: right/caller-helps
package pools;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

public final class PoolMap {
  private PoolMap() {}

  public static <T, R> List<R> map(
      int workers, Function<? super T, ? extends R> task, List<? extends T> items)
      throws InterruptedException, ExecutionException {
    AtomicReferenceArray<R> results = new AtomicReferenceArray<>(items.size());
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      try {
        List<Future<?>> loops = new ArrayList<>();
        for (int i = 0; i < workers; i++) {
          loops.add(
              pool.submit(() -> {
                while (next.get() < items.size()) {
                  int place = next.get();
                  next.set(place + 1);
                  if (place < items.size()) {
                    results.set(place, task.apply(items.get(place)));
                  }
                }
              }));
        }
        for (Future<?> loop : loops) {
          loop.get();
        }
      } finally {
        pool.shutdownNow();
      }
    }
    List<R> inOrder = new ArrayList<>();
    for (int i = 0; i < results.length(); i++) {
      inOrder.add(results.get(i));
    }
    return inOrder;
  }
}
