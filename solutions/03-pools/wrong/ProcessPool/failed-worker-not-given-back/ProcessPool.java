// misconception: failure-leaves-waiting
// says: map waits for ever
// from: right/futures-and-free-workers
package pools;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;

public final class ProcessPool {
  private ProcessPool() {}

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    BlockingQueue<Worker> free = new LinkedBlockingQueue<>(workers);
    AtomicBoolean failed = new AtomicBoolean();
    List<Future<long[]>> parts = new ArrayList<>();
    long[] answers = new long[items.length];
    try (ExecutorService pool = Executors.newCachedThreadPool()) {
      try {
        for (int from = 0; from < items.length; from += chunk) {
          int to = from + Math.min(chunk, items.length - from);
          long[] numbers = Arrays.copyOfRange(items, from, to);
          Worker worker = free.take();
          if (failed.get()) {
            break;
          }
          parts.add(
              pool.submit(() -> {
                try {
                  long[] part = worker.exchange(numbers);
                  free.add(worker);
                  return part;
                } catch (Throwable e) {
                  failed.set(true);
                  throw e;
                }
              }));
        }
        int place = 0;
        for (Future<long[]> part : parts) {
          long[] got = part.get();
          System.arraycopy(got, 0, answers, place, got.length);
          place += got.length;
        }
      } finally {
        pool.shutdownNow();
      }
    }
    return answers;
  }
}
