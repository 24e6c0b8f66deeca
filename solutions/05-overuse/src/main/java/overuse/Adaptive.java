package overuse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/** Exercise 5.2, solved: the number of pieces is counted, and one piece needs no pool. */
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
    int size = job.size();
    int pieces = Math.min(workers, size / job.grain());
    if (pieces < 2) {
      return job.compute(0, size);
    }
    List<Callable<R>> tasks = new ArrayList<>();
    for (int i = 0; i < pieces; i++) {
      int from = bound(i, size, pieces);
      int to = bound(i + 1, size, pieces);
      tasks.add(() -> job.compute(from, to));
    }
    R result = null;
    for (Future<R> piece : pool.invokeAll(tasks)) {
      result = result == null ? piece.get() : job.combine(result, piece.get());
    }
    return result;
  }

  /** Where a piece begins; long, since the product may be too large for an int. */
  private static int bound(int piece, int size, int pieces) {
    return (int) ((long) piece * size / pieces);
  }
}
