// misconception: completion-order
// says: in chunks of
package pools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

public final class ProcessPool {
  private ProcessPool() {}

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    int chunks = Math.ceilDiv(items.length, chunk);
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      List<Future<LongStream>> parts = new ArrayList<>();
      for (Worker worker : workers) {
        parts.add(
            pool.submit(() -> {
              try {
                LongStream mine = LongStream.empty();
                for (int i = next.getAndIncrement(); i < chunks; i = next.getAndIncrement()) {
                  int from = i * chunk;
                  int to = from + Math.min(chunk, items.length - from);
                  long[] part = worker.exchange(Arrays.copyOfRange(items, from, to));
                  mine = LongStream.concat(mine, Arrays.stream(part));
                }
                return mine;
              } finally {
                next.set(chunks);
              }
            }));
      }
      try {
        LongStream all = LongStream.empty();
        for (Future<LongStream> part : parts) {
          all = LongStream.concat(all, part.get());
        }
        return all.toArray();
      } finally {
        next.set(chunks);
        pool.shutdownNow();
      }
    }
  }
}
