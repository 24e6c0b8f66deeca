// kind: a thread whose worker has died goes on with a worker that has nothing to do
package pools;

import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

public final class Survivors {
  private record Chunk(int from, long[] numbers) {}

  private final Queue<Chunk> todo = new ConcurrentLinkedQueue<>();
  private final BlockingQueue<Worker> idle = new LinkedBlockingQueue<>();
  private final AtomicInteger living;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final long[] answers;

  private Survivors(int workers, int chunk, long[] items) {
    living = new AtomicInteger(workers);
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
    Survivors job = new Survivors(workers.size(), chunk, items);
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      CompletionService<Void> ended = new ExecutorCompletionService<>(pool);
      for (Worker worker : workers) {
        ended.submit(() -> job.serve(worker));
      }
      try {
        for (int i = 0; i < workers.size(); i++) {
          ended.take().get();
        }
      } finally {
        job.stopped.set(true);
        pool.shutdownNow();
      }
    }
    return job.answers;
  }

  private Void serve(Worker first) throws Exception {
    Worker worker = first;
    try {
      for (Chunk chunk = todo.poll(); chunk != null && !stopped.get(); chunk = todo.poll()) {
        long[] part = null;
        while (part == null) {
          try {
            part = worker.exchange(chunk.numbers());
          } catch (WorkerDiedException e) {
            if (living.decrementAndGet() == 0) {
              throw e;
            }
            if (!stopped.get()) {
              worker = idle.take();
            }
            if (stopped.get()) {
              return null;
            }
          }
        }
        System.arraycopy(part, 0, answers, chunk.from(), part.length);
      }
      idle.add(worker);
      return null;
    } catch (Throwable e) {
      stopped.set(true);
      throw e;
    }
  }
}
