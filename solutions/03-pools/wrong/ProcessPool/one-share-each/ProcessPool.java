// misconception: wrong-chunks
// says: in chunks of
package pools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class ProcessPool {
  private ProcessPool() {}

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    int share = Math.max(1, Math.ceilDiv(items.length, workers.size()));
    long[] answers = new long[items.length];
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      List<Future<long[]>> parts = new ArrayList<>();
      for (int from = 0; from < items.length; from += share) {
        Worker worker = workers.get(from / share);
        int to = Math.min(from + share, items.length);
        long[] numbers = Arrays.copyOfRange(items, from, to);
        parts.add(pool.submit(() -> worker.exchange(numbers)));
      }
      try {
        int place = 0;
        for (Future<long[]> part : parts) {
          long[] got = part.get();
          System.arraycopy(got, 0, answers, place, got.length);
          place += got.length;
        }
      } finally {
        pool.shutdownNow();
      }
    }
    return answers;
  }
}
