// misconception: completion-order
// says: in chunks of
// from: right/completion-service
package pools;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class ProcessPool {
  private ProcessPool() {}

  private record Part(Worker worker, long[] answers) {}

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    long[] answers = new long[items.length];
    Deque<Worker> idle = new ArrayDeque<>(workers);
    int next = 0;
    int received = 0;
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      CompletionService<Part> completed = new ExecutorCompletionService<>(pool);
      try {
        while (next < items.length || idle.size() < workers.size()) {
          while (next < items.length && !idle.isEmpty()) {
            Worker worker = idle.remove();
            int from = next;
            next += Math.min(chunk, items.length - from);
            long[] numbers = Arrays.copyOfRange(items, from, next);
            completed.submit(() -> new Part(worker, worker.exchange(numbers)));
          }
          Part part = completed.take().get();
          System.arraycopy(part.answers(), 0, answers, received, part.answers().length);
          received += part.answers().length;
          idle.add(part.worker());
        }
      } finally {
        pool.shutdownNow();
      }
    }
    return answers;
  }
}
