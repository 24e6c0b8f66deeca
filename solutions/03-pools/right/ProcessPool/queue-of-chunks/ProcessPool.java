// kind: a queue of chunks, emptied by a pool with a thread per worker
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

public final class ProcessPool {
  private ProcessPool() {}

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
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      List<Future<?>> loops = new ArrayList<>();
      for (Worker worker : workers) {
        loops.add(
            pool.submit(() -> {
              try {
                for (Chunk c = todo.poll(); c != null; c = todo.poll()) {
                  long[] part = worker.exchange(c.numbers());
                  System.arraycopy(part, 0, answers, c.from(), part.length);
                }
                return null;
              } catch (Throwable e) {
                todo.clear();
                throw e;
              }
            }));
      }
      try {
        for (Future<?> loop : loops) {
          loop.get();
        }
      } finally {
        todo.clear();
        pool.shutdownNow();
      }
    }
    return answers;
  }
}
