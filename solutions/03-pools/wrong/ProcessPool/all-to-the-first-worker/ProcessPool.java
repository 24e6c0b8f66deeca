// misconception: one-worker-does-all
// says: One worker did everything
// from: reference
package pools;

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
    Worker worker = workers.getFirst();
    long[] answers = new long[items.length];
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      Future<?> all =
          pool.submit(() -> {
            for (int from = 0; from < items.length; from += chunk) {
              if (Thread.interrupted()) {
                throw new InterruptedException();
              }
              int to = from + Math.min(chunk, items.length - from);
              long[] part = worker.exchange(Arrays.copyOfRange(items, from, to));
              System.arraycopy(part, 0, answers, from, part.length);
            }
            return null;
          });
      try {
        all.get();
      } finally {
        pool.shutdownNow();
      }
    }
    return answers;
  }
}
