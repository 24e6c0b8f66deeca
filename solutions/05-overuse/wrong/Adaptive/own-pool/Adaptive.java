// misconception: a-pool-of-my-own
// says: other threads than those of the given pool
// from: right/futures
package overuse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class Adaptive {

  private Adaptive() {}

  public static <R> R run(Job<R> job, int workers, ExecutorService pool)
      throws InterruptedException, ExecutionException {
    int size = job.size();
    int pieces = Math.min(workers, size / job.grain());
    if (pieces < 2) {
      return job.compute(0, size);
    }
    try (ExecutorService mine = Executors.newFixedThreadPool(workers)) {
      List<Future<R>> futures = new ArrayList<>();
      for (int i = 0; i < pieces; i++) {
        int from = bound(i, size, pieces);
        int to = bound(i + 1, size, pieces);
        futures.add(mine.submit(() -> job.compute(from, to)));
      }
      R result = futures.getFirst().get();
      for (Future<R> next : futures.subList(1, pieces)) {
        result = job.combine(result, next.get());
      }
      return result;
    }
  }

  /** Where a piece begins; long, since the product may be too large for an int. */
  private static int bound(int piece, int size, int pieces) {
    return (int) ((long) piece * size / pieces);
  }
}
