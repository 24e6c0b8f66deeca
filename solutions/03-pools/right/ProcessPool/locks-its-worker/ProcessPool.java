// kind: a thread for each worker, and each exchange under the worker's own lock
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
    if (workers.isEmpty() || chunk < 1) throw new IllegalArgumentException();
    long[] answers = new long[items.length];
    int chunks = Math.ceilDiv(items.length, chunk);
    AtomicInteger next = new AtomicInteger();
    List<Callable<Void>> loops = new ArrayList<>();
    for (Worker w : workers)
      loops.add(() -> {
        for (int i; (i = next.getAndIncrement()) < chunks; ) {
          int from = i * chunk, n = Math.min(chunk, items.length - from);
          long[] part;
          try {
            synchronized (w) {
              part = w.exchange(Arrays.copyOfRange(items, from, from + n));
            }
          } catch (Exception e) {
            next.set(chunks);
            throw e;
          }
          System.arraycopy(part, 0, answers, from, n);
        }
        return null;
      });
    try (var pool = Executors.newFixedThreadPool(workers.size())) {
      for (Future<Void> f : pool.invokeAll(loops)) f.get();
    }
    return answers;
  }
}
