// misconception: two-in-flight
// says: while it had one already
// from: right/queue-with-a-count
package pools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

public final class Survivors {
  private record Chunk(int from, long[] numbers) {}

  private static final Chunk END = new Chunk(0, new long[0]);

  private final BlockingDeque<Chunk> todo = new LinkedBlockingDeque<>();
  private final AtomicInteger left = new AtomicInteger();
  private final Queue<Worker> dead = new ConcurrentLinkedQueue<>();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final long[] answers;

  private Survivors(int chunk, long[] items) {
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
    Survivors job = new Survivors(chunk, items);
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      List<Future<?>> loops = new ArrayList<>();
      for (Worker worker : workers) {
        loops.add(pool.submit(() -> job.serve(worker, workers)));
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

  private void serve(Worker worker, List<? extends Worker> workers) {
    try {
      Chunk chunk = todo.take();
      while (chunk != END && failure.get() == null) {
        try {
          long[] part = worker.exchange(chunk.numbers());
          System.arraycopy(part, 0, answers, chunk.from(), part.length);
        } catch (WorkerDiedException e) {
          dead.add(worker);
          if (!exchangeWithAnother(chunk, workers)) {
            fail(e);
            return;
          }
          if (left.decrementAndGet() == 0) {
            todo.add(END);
          }
          return;
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

  private boolean exchangeWithAnother(Chunk chunk, List<? extends Worker> workers)
      throws TaskFailedException, InterruptedException {
    for (Worker other : workers) {
      if (!dead.contains(other) && failure.get() == null) {
        try {
          long[] part = other.exchange(chunk.numbers());
          System.arraycopy(part, 0, answers, chunk.from(), part.length);
          return true;
        } catch (WorkerDiedException e) {
          dead.add(other);
        }
      }
    }
    return false;
  }

  private void fail(Throwable e) {
    failure.compareAndSet(null, e);
    todo.addFirst(END);
  }
}
