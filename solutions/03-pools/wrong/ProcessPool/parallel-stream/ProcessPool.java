// misconception: common-pool
// says: had a chunk at the same time
// from: reference
package pools;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

public final class ProcessPool {

  private ProcessPool() {}

  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    int chunks = Math.ceilDiv(items.length, chunk);
    AtomicInteger next = new AtomicInteger(); // the chunk that nobody has taken yet
    long[] answers = new long[items.length];
    AtomicReference<Exception> failure = new AtomicReference<>();
    workers.parallelStream()
        .forEach(worker -> {
          try {
            for (int i = next.getAndIncrement(); i < chunks; i = next.getAndIncrement()) {
              exchange(worker, items, i * chunk, chunk, answers);
            }
          } catch (Exception e) {
            failure.compareAndSet(null, e);
            next.set(chunks);
          }
        });
    if (failure.get() != null) {
      throw new ExecutionException(failure.get());
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
