// misconception: dealt-in-advance
// says: and then had nothing to do
package pools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
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
    long[] answers = new long[items.length];
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      try {
        int from = 0;
        while (from < items.length) {
          List<Callable<long[]>> round = new ArrayList<>();
          int end = from;
          for (Worker worker : workers) {
            int start = end;
            end += Math.min(chunk, items.length - start);
            if (start < end) {
              long[] numbers = Arrays.copyOfRange(items, start, end);
              round.add(() -> worker.exchange(numbers));
            }
          }
          for (Future<long[]> part : pool.invokeAll(round)) {
            long[] got = part.get();
            System.arraycopy(got, 0, answers, from, got.length);
            from += got.length;
          }
        }
      } finally {
        pool.shutdownNow();
      }
    }
    return answers;
  }
}
