// misconception: goes-on-after-failure
// says: one of three
// from: right/queue-with-a-count
package pools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

public final class Survivors {
  private record Chunk(int from, long[] numbers) {}

  private static final Chunk END = new Chunk(0, new long[0]);

  private final BlockingDeque<Chunk> todo = new LinkedBlockingDeque<>();
  private final AtomicInteger left = new AtomicInteger();
  private final AtomicInteger living;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final long[] answers;

  private Survivors(int workers, int chunk, long[] items) {
    living = new AtomicInteger(workers);
    answers = new long[items.length];
    for (int from = 0; from < items.length; from += chunk) {
      int to = from + Math.min(chunk, items.length - from);
      todo.add(new Chunk(from, Arrays.copyOfRange(items, from, to)));
    }
    left.set(todo.size());
    if (todo.isEmpty()) {
      todo.add(END);
    }
  }

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    Survivors job = new Survivors(workers.size(), chunk, items);
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      List<Future<?>> loops = new ArrayList<>();
      for (Worker worker : workers) {
        loops.add(pool.submit(() -> job.serve(worker)));
      }
      try {
        for (Future<?> loop : loops) {
          loop.get();
        }
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
      Chunk chunk = todo.take();
      while (chunk != END && !stopped.get()) {
        try {
          long[] part = worker.exchange(chunk.numbers());
          System.arraycopy(part, 0, answers, chunk.from(), part.length);
        } catch (WorkerDiedException e) {
          todo.add(chunk);
          if (living.decrementAndGet() == 0) {
            fail(e);
          }
          return;
        } catch (TaskFailedException e) {
          failure.compareAndSet(null, e);
        }
        if (left.decrementAndGet() == 0) {
          todo.add(END);
        }
        chunk = todo.take();
      }
      todo.addFirst(END);
    } catch (Throwable e) {
      fail(e);
    }
  }

  private void fail(Throwable e) {
    failure.compareAndSet(null, e);
    stopped.set(true);
    todo.addFirst(END);
  }
}
