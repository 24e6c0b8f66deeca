// misconception: one-worker-does-all
// says:
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

public final class Survivors {
  private record Chunk(int from, long[] numbers) {}

  private final Queue<Chunk> todo = new ConcurrentLinkedQueue<>();
  private final Queue<Worker> living;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final long[] answers;

  private Survivors(List<? extends Worker> workers, int chunk, long[] items) {
    living = new ConcurrentLinkedQueue<>(workers);
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
    Survivors job = new Survivors(workers, chunk, items);
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      try {
        List<Future<?>> loops = new ArrayList<>();
        for (Worker worker : workers) {
          loops.add(pool.submit(() -> job.serve(worker)));
        }
        for (Future<?> loop : loops) {
          loop.get();
        }
        while (!job.todo.isEmpty()) {
          Worker survivor = job.living.element();
          pool.submit(() -> job.serve(survivor)).get();
        }
      } finally {
        job.stopped.set(true);
        pool.shutdownNow();
      }
    }
    return job.answers;
  }

  private Void serve(Worker worker) throws Exception {
    try {
      for (Chunk chunk = todo.poll(); chunk != null && !stopped.get(); chunk = todo.poll()) {
        try {
          long[] part = worker.exchange(chunk.numbers());
          System.arraycopy(part, 0, answers, chunk.from(), part.length);
        } catch (WorkerDiedException e) {
          todo.add(chunk);
          living.remove(worker);
          if (living.isEmpty()) {
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
  }
}
