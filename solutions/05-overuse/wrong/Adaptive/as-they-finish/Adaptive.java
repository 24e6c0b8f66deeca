// misconception: completion-order
// says: run returned "cdab"
// from: right/futures
package overuse;

import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
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
    CompletionService<R> finished = new ExecutorCompletionService<>(pool);
    for (int i = 0; i < pieces; i++) {
      int from = bound(i, size, pieces);
      int to = bound(i + 1, size, pieces);
      finished.submit(() -> job.compute(from, to));
    }
    R result = finished.take().get();
    for (int i = 1; i < pieces; i++) {
      result = job.combine(result, finished.take().get());
    }
    return result;
  }

  /** Where a piece begins; long, since the product may be too large for an int. */
  private static int bound(int piece, int size, int pieces) {
    return (int) ((long) piece * size / pieces);
  }
}
