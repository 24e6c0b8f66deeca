// misconception: gives-up-waiting
// says: your code gave up after waiting for 1 s
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
import java.util.concurrent.TimeUnit;

public final class ProcessPool {
  private ProcessPool() {}

  private record Part(Worker worker, int from, long[] answers) {}

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    long[] answers = new long[items.length];
    Deque<Worker> idle = new ArrayDeque<>(workers);
    int next = 0;
    ExecutorService pool = Executors.newFixedThreadPool(workers.size());
    try {
      CompletionService<Part> completed = new ExecutorCompletionService<>(pool);
      while (next < items.length || idle.size() < workers.size()) {
        while (next < items.length && !idle.isEmpty()) {
          Worker worker = idle.remove();
          int from = next;
          next += Math.min(chunk, items.length - from);
          long[] numbers = Arrays.copyOfRange(items, from, next);
          completed.submit(() -> new Part(worker, from, worker.exchange(numbers)));
        }
        Part part = completed.take().get();
        System.arraycopy(part.answers(), 0, answers, part.from(), part.answers().length);
        idle.add(part.worker());
      }
    } finally {
      pool.shutdownNow();
      pool.awaitTermination(1, TimeUnit.SECONDS);
    }
    return answers;
  }
}
