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

/** Exercise 3.4: the same map, but the workers are processes and are sent chunks. */
public final class ProcessPool {

  private ProcessPool() {}

  /**
   * Has the workers compute all items, chunk by chunk, all workers at the same time.
   *
   * <p>A worker has one chunk at most, and takes the next as soon as it has answered; chunks are
   * not dealt out in advance. The workers are not closed: they are the caller's. When this returns
   * or throws, no exchange is under way and every thread it started has ended.
   *
   * @param workers at least one, each only in use here
   * @param chunk how many items are sent at once, at least 1; the last chunk may be shorter
   * @param items is only read; may be empty
   * @return the answers, a new array, in the order of the items
   * @throws ExecutionException if an exchange throws; its cause is what the exchange threw, a
   *     {@link TaskFailedException} or {@link WorkerDiedException}. No chunk is sent any more then;
   *     exchanges under way are waited for, or interrupted.
   * @throws InterruptedException if the calling thread is interrupted while it waits; the exchanges
   *     under way are interrupted too
   * @throws IllegalArgumentException if there is no worker, or the chunk is less than 1
   */
  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    if (workers.isEmpty() || chunk < 1) {
      throw new IllegalArgumentException(workers.size() + " workers, chunks of " + chunk);
    }
    int chunks = Math.ceilDiv(items.length, chunk);
    AtomicInteger next = new AtomicInteger(); // the chunk that nobody has taken yet
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
