package overuse;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;

/** Exercise 5.2: do a job in as many tasks as it is worth, and a small job without any. */
public final class Adaptive {

  private Adaptive() {}

  /**
   * Does a job: a large one in parallel, a small one in the calling thread.
   *
   * <p>The job is cut into as many pieces as there are workers, but at most {@code size / grain}
   * (rounded down), so that no piece is too small for a task. No piece is more than twice as large
   * as another. Each element is computed once.
   *
   * <p>If that gives one piece or none, the calling thread computes the whole job itself and the
   * pool gets no task at all, also for a job of size 0. Otherwise each piece is a task of the pool,
   * but the calling thread may do one of them. All pieces are in progress at the same time. The
   * calling thread may compute an empty piece in any case.
   *
   * <p>When this method returns, everything that it started has ended: its tasks in the pool, and
   * its own threads.
   *
   * @param job the work to do
   * @param workers how many threads the pool has, at least 1
   * @param pool gets no tasks except the pieces; it belongs to the caller, and stays open
   * @return the results of the pieces, combined in the order of the elements
   * @throws ExecutionException if a piece throws in the pool; its cause is what the piece threw.
   *     (If that is a {@code CompletionException}, its cause is enough.) What a piece throws in the
   *     calling thread comes out as it is. The other pieces may or may not be finished then.
   * @throws InterruptedException if the calling thread is interrupted while it waits for the pool
   */
  public static <R> R run(Job<R> job, int workers, ExecutorService pool)
      throws InterruptedException, ExecutionException {
    throw new UnsupportedOperationException(
        "Decide how many pieces the job is worth. One or none: compute it here. More: give the"
            + " pool a task for each, and combine their results in order.");
  }
}
