// misconception: dealt-in-advance
// says: and then had nothing to do
// from: right/queue-of-chunks
package pools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

public final class ProcessPool {
  private ProcessPool() {}

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    int chunks = Math.ceilDiv(items.length, chunk);
    long[] answers = new long[items.length];
    AtomicBoolean stopped = new AtomicBoolean();
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      List<Future<?>> loops = new ArrayList<>();
      for (int w = 0; w < workers.size(); w++) {
        Worker worker = workers.get(w);
        int first = w;
        loops.add(
            pool.submit(() -> {
              try {
                for (int i = first; i < chunks && !stopped.get(); i += workers.size()) {
                  int from = i * chunk;
                  int to = from + Math.min(chunk, items.length - from);
                  long[] part = worker.exchange(Arrays.copyOfRange(items, from, to));
                  System.arraycopy(part, 0, answers, from, part.length);
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
    return answers;
  }
}
