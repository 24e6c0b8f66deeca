// misconception: sum-overflows
// says: are one chunk; map threw
// from: reference
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

public final class ProcessPool {

  private ProcessPool() {}

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    AtomicInteger next = new AtomicInteger(); // the chunk that nobody has taken yet
    long[] answers = new long[items.length];
    List<Callable<Void>> feeders = new ArrayList<>();
    for (Worker worker : workers) {
      feeders.add(() -> {
        try {
          for (int from = next.getAndAdd(chunk);
              from < items.length;
              from = next.getAndAdd(chunk)) {
            exchange(worker, items, from, chunk, answers);
          }
        } catch (Exception e) {
          next.set(items.length); // after a failure nobody takes another
          throw e;
        }
        return null;
      });
    }
    try (ExecutorService pool = Executors.newFixedThreadPool(workers.size())) {
      for (Future<Void> feeder : pool.invokeAll(feeders)) { // interrupts them if it is interrupted
        feeder.get();
      }
    }
    return answers;
  }

  private static void exchange(Worker worker, long[] items, int from, int chunk, long[] answers)
      throws WorkerDiedException, TaskFailedException, InterruptedException {
    int length = Math.min(chunk, items.length - from);
    long[] part = worker.exchange(Arrays.copyOfRange(items, from, from + length));
    System.arraycopy(part, 0, answers, from, length); // no two threads write the same place
  }
}
