// misconception: safe-parts-safe-whole
// says: item 1 was sent 2 times
// from: reference
package pools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

public final class ProcessPool {
  private ProcessPool() {}

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    long[] answers = new long[items.length];
    int chunks = Math.ceilDiv(items.length, chunk);
    AtomicInteger next = new AtomicInteger();
    List<Callable<Void>> loops = new ArrayList<>();
    for (Worker worker : workers) {
      loops.add(() -> {
        for (int i = next.get(); i < chunks; i = next.get()) {
          next.set(i + 1);
          int from = i * chunk;
          int length = Math.min(chunk, items.length - from);
          try {
            long[] part = worker.exchange(Arrays.copyOfRange(items, from, from + length));
            System.arraycopy(part, 0, answers, from, length);
          } catch (Exception e) {
            next.set(chunks);
            throw e;
          }
        }
        return null;
      });
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      for (Future<Void> loop : pool.invokeAll(loops)) {
        loop.get();
      }
    }
    return answers;
  }
}
