// misconception: kept-between-calls
// says: was right at first, and the second time
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

  private static final AtomicInteger next = new AtomicInteger();

  private ProcessPool() {}

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    int chunks = Math.ceilDiv(items.length, chunk);
    long[] answers = new long[items.length];
    List<Callable<Void>> feeders = new ArrayList<>();
    for (Worker worker : workers) {
      feeders.add(() -> {
        try {
          for (int i = next.getAndIncrement(); i < chunks; i = next.getAndIncrement()) {
            exchange(worker, items, i * chunk, chunk, answers);
          }
        } finally {
          next.set(chunks); // after a failure nobody takes another
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
