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

/** Exercise 3.4, solved: the same map, but the workers are processes that get chunks of items. */
public final class ProcessPool {

  private ProcessPool() {}

  /**
   * Lets the workers compute the answers for all items, chunk by chunk, all workers at the same
   * time.
   *
   * <p>A worker has at most one chunk at a time, and gets the next as soon as it has answered:
   * chunks are not dealt out in advance. This method does not close the workers: they belong to the
   * caller. When it returns or throws, no exchange is running, and every thread that it started has
   * ended.
   *
   * @param workers at least one; nobody else uses them meanwhile
   * @param chunk how many items a message has, at least 1; the last chunk may be shorter
   * @param items the items; may be empty; don't change them
   * @return the answers, a new array, in the order of the items
   * @throws ExecutionException if an exchange throws; its cause is what the exchange threw, a
   *     {@link TaskFailedException} or {@link WorkerDiedException}. Then no further chunk is sent,
   *     and this method waits for the running exchanges or interrupts them.
   * @throws InterruptedException if the calling thread is interrupted while it waits; the running
   *     exchanges are interrupted too
   * @throws IllegalArgumentException if there is no worker, or {@code chunk} is less than 1
   */
  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    int chunks = Math.ceilDiv(items.length, chunk);
    AtomicInteger next = new AtomicInteger(); // the first chunk that no feeder has taken yet
    long[] answers = new long[items.length];
    List<Callable<Void>> feeders = new ArrayList<>();
    for (Worker worker : workers) {
      feeders.add(() -> {
        try {
          for (int i = next.getAndIncrement(); i < chunks; i = next.getAndIncrement()) {
            exchange(worker, items, i * chunk, chunk, answers);
          }
        } finally {
          next.set(chunks); // after a failure no feeder takes another chunk
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
    System.arraycopy(part, 0, answers, from, length); // no two threads write to the same place
  }
}
