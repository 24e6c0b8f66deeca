// misconception: pool-left-open
// says: are still there and wait for the next task
// from: right/queue-of-chunks
package pools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    int chunks = Math.ceilDiv(items.length, chunk);
    long[] answers = new long[items.length];
    AtomicInteger next = new AtomicInteger();
    ExecutorService pool = Executors.newFixedThreadPool(workers.size());
    List<Future<?>> loops = new ArrayList<>();
    for (Worker worker : workers) {
      loops.add(
          pool.submit(() -> {
            try {
              for (int i = next.getAndIncrement(); i < chunks; i = next.getAndIncrement()) {
                int from = i * chunk;
                int to = from + Math.min(chunk, items.length - from);
                long[] part = worker.exchange(Arrays.copyOfRange(items, from, to));
                System.arraycopy(part, 0, answers, from, part.length);
              }
              return null;
            } finally {
              next.set(chunks);
            }
          }));
    }
    try {
      for (Future<?> loop : loops) {
        loop.get();
      }
    } catch (InterruptedException | ExecutionException e) {
      next.set(chunks);
      pool.shutdownNow();
      pool.close();
      throw e;
    }
    return answers;
  }
}
