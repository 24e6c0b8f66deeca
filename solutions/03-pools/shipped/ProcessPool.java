package pools;

import java.util.List;
import java.util.concurrent.ExecutionException;

/** Exercise 3.4: the same map, but the workers are processes that get chunks of items. */
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
    throw new UnsupportedOperationException(
        "Give each worker a thread that takes the next chunk, exchanges it"
            + " and puts the answers into their places, until no chunk is left.");
  }
}
