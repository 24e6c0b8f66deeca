// misconception: two-in-flight
// says: was sent another meanwhile
// from: right/borrowed-worker-per-chunk
package pools;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

public final class ProcessPool {
  private ProcessPool() {}

  private record Part(int from, long[] answers) {}

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    long[] answers = new long[items.length];
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      CompletionService<Part> completed = new ExecutorCompletionService<>(pool);
      AtomicReference<Exception> failure = new AtomicReference<>();
      int chunks = 0;
      for (int from = 0; from < items.length; from += chunk) {
        Worker worker = workers.get(chunks++ % workers.size());
        int start = from;
        int end = from + Math.min(chunk, items.length - from);
        completed.submit(() -> {
          if (failure.get() != null) {
            throw failure.get();
          }
          try {
            return new Part(start, worker.exchange(Arrays.copyOfRange(items, start, end)));
          } catch (Exception e) {
            failure.compareAndSet(null, e);
            throw e;
          }
        });
      }
      try {
        for (int i = 0; i < chunks; i++) {
          Part part = completed.take().get();
          System.arraycopy(part.answers(), 0, answers, part.from(), part.answers().length);
        }
      } finally {
        pool.shutdownNow();
      }
    }
    return answers;
  }
}
