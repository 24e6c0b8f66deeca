// misconception: waits-in-the-loop
// says: Never two tasks at the same time
// from: right/completable-futures
package overuse;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;

public final class Adaptive {

  private Adaptive() {}

  public static <R> R run(Job<R> job, int workers, ExecutorService pool)
      throws InterruptedException, ExecutionException {
    int size = job.size();
    int pieces = Math.min(workers, size / job.grain());
    if (pieces < 2) {
      return job.compute(0, size);
    }
    R result = null;
    for (int i = 0; i < pieces; i++) {
      int from = bound(i, size, pieces);
      int to = bound(i + 1, size, pieces);
      R next = pool.submit(() -> job.compute(from, to)).get();
      result = result == null ? next : job.combine(result, next);
    }
    return result;
  }

  /** Where a piece begins; long, since the product may be too large for an int. */
  private static int bound(int piece, int size, int pieces) {
    return (int) ((long) piece * size / pieces);
  }
}
