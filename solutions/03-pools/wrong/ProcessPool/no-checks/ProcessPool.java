// misconception: nonsense-accepted
// says: map with 0 workers
// from: right/locks-its-worker
package pools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

public final class ProcessPool {
  private ProcessPool() {}

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    long[] answers = new long[items.length];
    int chunks = Math.ceilDiv(items.length, chunk);
    AtomicInteger next = new AtomicInteger();
    List<Callable<Void>> loops = new ArrayList<>();
    for (Worker w : workers)
      loops.add(() -> {
        for (int i; (i = next.getAndIncrement()) < chunks; ) {
          int from = i * chunk, len = Math.min(chunk, items.length - from);
          try {
            System.arraycopy(
                w.exchange(Arrays.copyOfRange(items, from, from + len)), 0, answers, from, len);
          } catch (Exception e) {
            next.set(chunks);
            throw e;
          }
        }
        return null;
      });
    try (var pool = Executors.newCachedThreadPool()) {
      for (Future<Void> f : pool.invokeAll(loops)) f.get();
    }
    return answers;
  }
}
