// misconception: chunk-lost
// says: map gave up
// from: right/rounds-of-what-is-left
package pools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

public final class Survivors {
  private Survivors() {}

  private record Chunk(int from, long[] numbers) {}

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    Queue<Chunk> todo = new ConcurrentLinkedQueue<>();
    for (int from = 0; from < items.length; from += chunk) {
      int to = from + Math.min(chunk, items.length - from);
      todo.add(new Chunk(from, Arrays.copyOfRange(items, from, to)));
    }
    long[] answers = new long[items.length];
    AtomicInteger living = new AtomicInteger(workers.size());
    AtomicReference<WorkerDiedException> death = new AtomicReference<>();
    AtomicBoolean stopped = new AtomicBoolean();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      List<Future<?>> loops = new ArrayList<>();
      for (Worker worker : workers) {
        loops.add(
            pool.submit(() -> {
              try {
                while (!stopped.get()) {
                  Chunk next = todo.poll();
                  if (next == null) {
                    return null;
                  }
                  try {
                    long[] part = worker.exchange(next.numbers());
                    System.arraycopy(part, 0, answers, next.from(), part.length);
                  } catch (WorkerDiedException e) {
                    todo.add(next);
                    death.set(e);
                    if (living.decrementAndGet() == 0) {
                      throw e;
                    }
                    return null;
                  }
                }
                return null;
              } catch (Throwable e) {
                stopped.set(true);
                throw e;
              }
            }));
      }
      try {
        for (Future<?> loop : loops) {
          loop.get();
        }
      } finally {
        stopped.set(true);
        pool.shutdownNow();
      }
    }
    if (!todo.isEmpty()) {
      throw new ExecutionException(death.get());
    }
    return answers;
  }
}
