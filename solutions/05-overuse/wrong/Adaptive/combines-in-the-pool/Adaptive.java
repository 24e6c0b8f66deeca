// misconception: always-through-the-pool
// says: 7 tasks, and only 4 of them compute elements
// from: right/then-combine
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
    if (pieces < 2) return job.compute(0, size);
    CompletableFuture<R> all = null;
    for (int i = 0; i < pieces; i++) {
      int f = (int) ((long) i * size / pieces), t = (int) ((i + 1L) * size / pieces);
      var p = CompletableFuture.supplyAsync(() -> job.compute(f, t), pool);
      all = all == null ? p : all.thenCombineAsync(p, job::combine, pool);
    }
    return all.get();
  }
}
