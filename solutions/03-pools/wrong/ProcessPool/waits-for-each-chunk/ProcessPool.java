// misconception: waits-in-the-loop
// says: only when it had answered
// from: right/completion-service
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
    long[] answers = new long[items.length];
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      try {
        int turn = 0;
        for (int from = 0; from < items.length; from += chunk) {
          Worker worker = workers.get(turn++ % workers.size());
          int to = from + Math.min(chunk, items.length - from);
          long[] numbers = Arrays.copyOfRange(items, from, to);
          Future<long[]> part = pool.submit(() -> worker.exchange(numbers));
          System.arraycopy(part.get(), 0, answers, from, numbers.length);
        }
      } finally {
        pool.shutdownNow();
      }
    }
    return answers;
  }
}
