package pools;

import java.util.List;
import java.util.concurrent.ExecutionException;

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
    throw new UnsupportedOperationException(
        "Give each worker a thread that takes the next chunk, exchanges it"
            + " and puts the answers in their place, until no chunk is left.");
  }
}
