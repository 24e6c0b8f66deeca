// kind: CompletableFutures in the given pool, combined from left to right
package overuse;

import java.util.concurrent.CompletableFuture;
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
    CompletableFuture<R> result = null;
    for (int i = 0; i < pieces; i++) {
      int from = bound(i, size, pieces);
      int to = bound(i + 1, size, pieces);
      CompletableFuture<R> next = CompletableFuture.supplyAsync(() -> job.compute(from, to), pool);
      result = result == null ? next : result.thenCombine(next, job::combine);
    }
    return result.get();
  }

  /** Where a piece begins; long, since the product may be too large for an int. */
  private static int bound(int piece, int size, int pieces) {
    return (int) ((long) piece * size / pieces);
  }
}
