// misconception: one-big-lock
// says: Others waited for a lock
// from: right/queue-of-chunks
package pools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class ProcessPool {
  private final int chunk;
  private final long[] items;
  private final long[] answers;
  private int next;

  private ProcessPool(int chunk, long[] items) {
    this.chunk = chunk;
    this.items = items;
    answers = new long[items.length];
  }

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    ProcessPool job = new ProcessPool(chunk, items);
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      List<Future<?>> loops = new ArrayList<>();
      for (Worker worker : workers) {
        loops.add(
            pool.submit(() -> {
              while (job.exchangeNext(worker)) {}
              return null;
            }));
      }
      try {
        for (Future<?> loop : loops) {
          loop.get();
        }
      } finally {
        pool.shutdownNow();
      }
    }
    return job.answers;
  }

  private synchronized boolean exchangeNext(Worker worker) throws Exception {
    if (next == items.length || Thread.currentThread().isInterrupted()) {
      return false;
    }
    int from = next;
    next = items.length;
    int to = from + Math.min(chunk, items.length - from);
    long[] part = worker.exchange(Arrays.copyOfRange(items, from, to));
    System.arraycopy(part, 0, answers, from, part.length);
    next = to;
    return true;
  }
}
