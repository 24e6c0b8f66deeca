// misconception: chunk-lost
// says: its chunk was not done by another
// from: right/queue-with-a-count
package pools;

import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

public final class Survivors {
  private record Chunk(int from, long[] numbers) {}

  private final Queue<Chunk> todo = new ConcurrentLinkedQueue<>();
  private final AtomicInteger living;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final CountDownLatch left;
  private final long[] answers;

  private Survivors(int workers, int chunk, long[] items) {
    living = new AtomicInteger(workers);
    answers = new long[items.length];
    for (int from = 0; from < items.length; from += chunk) {
      int to = from + Math.min(chunk, items.length - from);
      todo.add(new Chunk(from, Arrays.copyOfRange(items, from, to)));
    }
    left = new CountDownLatch(todo.size());
  }

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    Survivors job = new Survivors(workers.size(), chunk, items);
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      for (Worker worker : workers) {
        pool.execute(() -> job.serve(worker));
      }
      try {
        job.left.await();
      } catch (InterruptedException e) {
        job.fail(e);
        pool.shutdownNow();
        throw e;
      }
    }
    if (job.failure.get() != null) {
      throw new ExecutionException(job.failure.get());
    }
    return job.answers;
  }

  private void serve(Worker worker) {
    try {
      for (Chunk next = todo.poll(); next != null && failure.get() == null; next = todo.poll()) {
        try {
          long[] part = worker.exchange(next.numbers());
          System.arraycopy(part, 0, answers, next.from(), part.length);
          left.countDown();
        } catch (WorkerDiedException e) {
          todo.add(next);
          if (living.decrementAndGet() == 0) {
            fail(e);
          }
          return;
        }
      }
    } catch (Throwable e) {
      fail(e);
    }
  }

  private void fail(Throwable e) {
    failure.compareAndSet(null, e);
    while (left.getCount() > 0) {
      left.countDown();
    }
  }
}
