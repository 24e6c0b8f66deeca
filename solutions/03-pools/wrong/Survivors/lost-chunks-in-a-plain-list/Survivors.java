// misconception: unsafe-type-shared
// says: lost
// from: right/rounds-of-what-is-left
package pools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

public final class Survivors {

  private Survivors() {}

  /** A worker that is alive after the round, or the death of one. */
  private record End(Worker alive, WorkerDiedException death) {}

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    long[] answers = new long[items.length];
    List<Integer> chunks = new ArrayList<>();
    for (int i = 0; i < Math.ceilDiv(items.length, chunk); i++) {
      chunks.add(i);
    }
    List<Worker> living = new ArrayList<>(workers);
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      while (!chunks.isEmpty()) {
        List<Integer> now = chunks;
        List<Integer> lost = new ArrayList<>();
        AtomicInteger next = new AtomicInteger();
        List<Callable<End>> loops = new ArrayList<>();
        for (Worker worker : living) {
          loops.add(() -> {
            boolean well = false;
            try {
              for (int n = next.getAndIncrement(); n < now.size(); n = next.getAndIncrement()) {
                int from = now.get(n) * chunk;
                int length = Math.min(chunk, items.length - from);
                long[] part = Arrays.copyOfRange(items, from, from + length);
                try {
                  System.arraycopy(worker.exchange(part), 0, answers, from, length);
                } catch (WorkerDiedException e) {
                  lost.add(now.get(n));
                  well = true;
                  return new End(null, e);
                }
              }
              well = true;
              return new End(worker, null);
            } finally {
              if (!well) {
                next.set(now.size());
              }
            }
          });
        }
        living = new ArrayList<>();
        WorkerDiedException death = null;
        try {
          for (Future<End> future : pool.invokeAll(loops)) {
            End end = future.get();
            if (end.death() == null) {
              living.add(end.alive());
            } else {
              death = end.death();
            }
          }
        } finally {
          next.set(now.size());
        }
        chunks = new ArrayList<>(lost);
        if (living.isEmpty() && !chunks.isEmpty()) {
          throw new ExecutionException("all workers have died", death);
        }
      }
    }
    return answers;
  }
}
