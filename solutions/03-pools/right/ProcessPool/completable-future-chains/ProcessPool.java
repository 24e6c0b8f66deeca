// kind: a chain of CompletableFutures per worker
package pools;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

public final class ProcessPool {
  private final int chunk;
  private final long[] items;
  private final long[] answers;
  private final AtomicInteger next = new AtomicInteger();
  private final ExecutorService pool;

  private ProcessPool(int chunk, long[] items, ExecutorService pool) {
    this.chunk = chunk;
    this.items = items;
    this.pool = pool;
    answers = new long[items.length];
  }

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      ProcessPool job = new ProcessPool(chunk, items, pool);
      CompletableFuture<?>[] chains =
          workers.stream().map(job::chain).toArray(CompletableFuture<?>[]::new);
      try {
        CompletableFuture.allOf(chains).get();
      } catch (InterruptedException e) {
        job.stop();
        pool.shutdownNow();
        throw e;
      }
      return job.answers;
    }
  }

  private void stop() {
    next.set(items.length);
  }

  private CompletableFuture<Void> chain(Worker worker) {
    CompletableFuture<Void> end = new CompletableFuture<>();
    link(worker, end);
    return end;
  }

  private void link(Worker worker, CompletableFuture<Void> end) {
    int i = next.getAndIncrement();
    if (i >= Math.ceilDiv(items.length, chunk)) {
      end.complete(null);
      return;
    }
    CompletableFuture.runAsync(() -> exchange(worker, i * chunk), pool)
        .whenCompleteAsync(
            (done, failure) -> {
              if (failure == null) {
                link(worker, end);
              } else {
                end.completeExceptionally(failure.getCause());
              }
            },
            pool);
  }

  private void exchange(Worker worker, int from) {
    try {
      int to = from + Math.min(chunk, items.length - from);
      long[] part = worker.exchange(Arrays.copyOfRange(items, from, to));
      System.arraycopy(part, 0, answers, from, part.length);
    } catch (Throwable e) {
      stop();
      throw new CompletionException(e);
    }
  }
}
