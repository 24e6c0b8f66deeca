// kind: callbacks: whatever ends an exchange starts the next; a future is the finish
package pools;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public final class Survivors {
  private record Chunk(int from, long[] numbers) {}

  private final Deque<Chunk> todo = new ArrayDeque<>();
  private final Deque<Worker> idle;
  private final long[] answers;
  private final ExecutorService pool;
  private final CompletableFuture<long[]> finish = new CompletableFuture<>();
  private int underWay;

  private Survivors(List<? extends Worker> workers, int chunk, long[] items, ExecutorService pool) {
    idle = new ArrayDeque<>(workers);
    this.pool = pool;
    answers = new long[items.length];
    for (int from = 0; from < items.length; from += chunk) {
      int to = from + Math.min(chunk, items.length - from);
      todo.add(new Chunk(from, Arrays.copyOfRange(items, from, to)));
    }
  }

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      Survivors job = new Survivors(workers, chunk, items, pool);
      job.proceed(null);
      try {
        return job.finish.get();
      } finally {
        job.finish.cancel(false);
        pool.shutdownNow();
      }
    }
  }

  /** Gives the idle something to do; death is why there may be nobody. */
  private synchronized void proceed(Throwable death) {
    while (!todo.isEmpty() && !idle.isEmpty() && !finish.isDone()) {
      start(idle.remove(), todo.remove());
    }
    if (underWay == 0 && todo.isEmpty()) {
      finish.complete(answers);
    } else if (underWay == 0) {
      finish.completeExceptionally(death);
    }
  }

  private void start(Worker worker, Chunk chunk) {
    underWay++;
    CompletableFuture.supplyAsync(() -> exchange(worker, chunk), pool)
        .whenCompleteAsync((part, e) -> settle(worker, chunk, part, e), pool);
  }

  private static long[] exchange(Worker worker, Chunk chunk) {
    try {
      return worker.exchange(chunk.numbers());
    } catch (Throwable e) {
      throw new CompletionException(e);
    }
  }

  private synchronized void settle(Worker worker, Chunk chunk, long[] part, Throwable e) {
    underWay--;
    if (e == null) {
      System.arraycopy(part, 0, answers, chunk.from(), part.length);
      idle.add(worker);
      proceed(null);
    } else if (e.getCause() instanceof WorkerDiedException death) {
      todo.addFirst(chunk);
      proceed(death);
    } else {
      finish.completeExceptionally(e.getCause());
    }
  }
}
