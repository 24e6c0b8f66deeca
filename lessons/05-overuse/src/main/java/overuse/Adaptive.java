package overuse;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;

/** Exercise 5.2: as many tasks as are worth it, and none if it isn't. */
public final class Adaptive {

  private Adaptive() {}

  /**
   * Does a job: a large one in parallel, a small one not.
   *
   * <p>It is cut into as many pieces as there are workers, but never more than {@code size / grain}
   * (rounded down): so none is too small for a task. No piece is more than twice as large as
   * another. Each element is computed once.
   *
   * <p>Where that leaves one piece or none, the calling thread computes the whole job itself and
   * the pool gets no task at all, also for a job of size 0. Otherwise each piece is a task of the
   * pool, one at most is done by the calling thread, and all are under way at the same time. An
   * empty piece may be computed by the calling thread in any case.
   *
   * @param job what is to be done
   * @param workers how many threads the pool has, at least 1
   * @param pool gets no other tasks than the pieces; it is the caller's, and stays open
   * @return the results of the pieces, combined in the order of the elements
   * @throws ExecutionException if a piece throws in the pool; its cause is what the piece threw.
   *     What a piece throws in the calling thread comes out as it is. Whether the other pieces are
   *     finished then is left open.
   * @throws InterruptedException if the calling thread is interrupted while it waits for the pool
   */
  public static <R> R run(Job<R> job, int workers, ExecutorService pool)
      throws InterruptedException, ExecutionException {
    throw new UnsupportedOperationException(
        "Decide how many pieces the job is worth. One or none: compute it here. More: give the"
            + " pool a task for each, and combine their results in order.");
  }
}
