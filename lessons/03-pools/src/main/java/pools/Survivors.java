package pools;

import java.util.List;
import java.util.concurrent.ExecutionException;

/** Exercise 3.5: a process pool that gets everything done although workers die. */
public final class Survivors {

  private Survivors() {}

  /**
   * Lets the workers compute the answers for all items, as {@link ProcessPool#map} does. But when a
   * worker dies, another worker does its chunk.
   *
   * <p>A worker that has died is not used again. A chunk that was answered is not sent again. This
   * method does not close the workers: they belong to the caller. When it returns or throws, no
   * exchange is running, and every thread that it started has ended.
   *
   * @param workers at least one; nobody else uses them meanwhile
   * @param chunk how many items a message has, at least 1; the last chunk may be shorter
   * @param items the items; may be empty; don't change them
   * @return the answers, a new array, in the order of the items
   * @throws ExecutionException if the function threw: the cause is the {@link TaskFailedException},
   *     and the chunk is not tried again; or if all workers have died while there was something to
   *     do: the cause is a {@link WorkerDiedException}. Then no further chunk is sent, and this
   *     method waits for the running exchanges or interrupts them.
   * @throws InterruptedException if the calling thread is interrupted while it waits; the running
   *     exchanges are interrupted too
   * @throws IllegalArgumentException if there is no worker, or {@code chunk} is less than 1
   */
  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    throw new UnsupportedOperationException(
        "Start from your ProcessPool, and when an exchange throws"
            + " WorkerDiedException, give its chunk to another worker.");
  }
}
