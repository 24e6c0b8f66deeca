// kind: every chunk is a task that borrows a worker
package pools;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
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
    BlockingQueue<Worker> free = new LinkedBlockingQueue<>(workers);
    AtomicReference<Exception> failure = new AtomicReference<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      CompletionService<Part> completed = new ExecutorCompletionService<>(pool);
      try {
        for (int from = 0; from < items.length; from += chunk) {
          int start = from;
          int end = from + Math.min(chunk, items.length - from);
          completed.submit(() -> {
            Worker worker = free.take();
            try {
              if (failure.get() != null) {
                throw failure.get();
              }
              return new Part(start, worker.exchange(Arrays.copyOfRange(items, start, end)));
            } catch (Exception e) {
              failure.compareAndSet(null, e);
              throw e;
            } finally {
              free.add(worker);
            }
          });
        }
        for (int left = Math.ceilDiv(items.length, chunk); left > 0; left--) {
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
