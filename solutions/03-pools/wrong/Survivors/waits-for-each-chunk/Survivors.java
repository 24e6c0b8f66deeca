// misconception: waits-in-the-loop
// says: only when it had answered
// from: right/locks-its-worker
package pools;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class Survivors {
  private Survivors() {}

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    long[] answers = new long[items.length];
    Deque<Worker> living = new ArrayDeque<>(workers);
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      try {
        int from = 0;
        while (from < items.length) {
          int to = from + Math.min(chunk, items.length - from);
          long[] numbers = Arrays.copyOfRange(items, from, to);
          Worker worker = living.remove();
          try {
            long[] part = pool.submit(() -> worker.exchange(numbers)).get();
            System.arraycopy(part, 0, answers, from, part.length);
            living.add(worker);
            from = to;
          } catch (ExecutionException e) {
            if (!(e.getCause() instanceof WorkerDiedException) || living.isEmpty()) {
              throw e;
            }
          }
        }
      } finally {
        pool.shutdownNow();
      }
    }
    return answers;
  }
}
