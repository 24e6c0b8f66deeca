package pools;

import java.util.List;
import java.util.concurrent.ExecutionException;

/** Exercise 3.5: the process pool that gets everything done although workers die. */
public final class Survivors {

  private Survivors() {}

  /**
   * Has the workers compute all items, as {@link ProcessPool#map} does, but when a worker dies
   * another does its chunk.
   *
   * <p>A worker that has died is not asked again. A chunk that was answered is not sent again. The
   * workers are not closed: they are the caller's. When this returns or throws, no exchange is
   * under way and every thread it started has ended.
   *
   * @param workers at least one, each only in use here
   * @param chunk how many items are sent at once, at least 1; the last chunk may be shorter
   * @param items is only read; may be empty
   * @return the answers, a new array, in the order of the items
   * @throws ExecutionException if the function threw: the cause is the {@link TaskFailedException},
   *     and the chunk is not tried again; or if all workers have died while there was something to
   *     do: the cause is a {@link WorkerDiedException}. No chunk is sent any more then; exchanges
   *     under way are waited for, or interrupted.
   * @throws InterruptedException if the calling thread is interrupted while it waits; the exchanges
   *     under way are interrupted too
   * @throws IllegalArgumentException if there is no worker, or the chunk is less than 1
   */
  public static long[] map(List<? extends Worker> workers, int chunk, long[] items)
      throws InterruptedException, ExecutionException {
    throw new UnsupportedOperationException(
        "Start from your ProcessPool, and when an exchange throws"
            + " WorkerDiedException, give its chunk to another worker.");
  }
}
