// misconception: dealt-in-advance
// says: and then had nothing to do
package pools;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

public final class ProcessPool {
  private ProcessPool() {}

  private record Part(Worker worker, int from, Future<long[]> answers) {}

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    long[] answers = new long[items.length];
    Deque<Worker> idle = new ArrayDeque<>(workers);
    Deque<Part> underWay = new ArrayDeque<>();
    AtomicBoolean failed = new AtomicBoolean();
    int next = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      try {
        while (next < items.length || !underWay.isEmpty()) {
          while (next < items.length && !idle.isEmpty() && !failed.get()) {
            Worker worker = idle.remove();
            int from = next;
            next += Math.min(chunk, items.length - from);
            long[] numbers = Arrays.copyOfRange(items, from, next);
            underWay.add(
                new Part(worker, from, pool.submit(() -> exchange(worker, numbers, failed))));
          }
          Part oldest = underWay.remove();
          long[] part = oldest.answers().get();
          System.arraycopy(part, 0, answers, oldest.from(), part.length);
          idle.add(oldest.worker());
        }
      } finally {
        pool.shutdownNow();
      }
    }
    return answers;
  }

  private static long[] exchange(Worker worker, long[] numbers, AtomicBoolean failed)
      throws Exception {
    try {
      return worker.exchange(numbers);
    } catch (Throwable e) {
      failed.set(true);
      throw e;
    }
  }
}
