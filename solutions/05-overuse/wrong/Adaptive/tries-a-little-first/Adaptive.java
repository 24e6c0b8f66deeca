// misconception: decides-by-the-clock
// says: Before it gave the pool anything
// from: right/futures
package overuse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

public final class Adaptive {

  private Adaptive() {}

  public static <R> R run(Job<R> job, int workers, ExecutorService pool)
      throws InterruptedException, ExecutionException {
    int size = job.size();
    int sample = Math.min(10, size);
    long start = System.nanoTime();
    job.compute(0, sample);
    long each = (System.nanoTime() - start) / Math.max(1, sample);
    boolean worthIt = workers > 1 && size >= 2 * job.grain() && each >= 0;
    if (!worthIt) {
      return job.compute(0, size);
    }
    int pieces = Math.min(workers, size / job.grain());
    List<Future<R>> futures = new ArrayList<>();
    for (int i = 0; i < pieces; i++) {
      int from = bound(i, size, pieces);
      int to = bound(i + 1, size, pieces);
      futures.add(pool.submit(() -> job.compute(from, to)));
    }
    R result = futures.getFirst().get();
    for (Future<R> next : futures.subList(1, pieces)) {
      result = job.combine(result, next.get());
    }
    return result;
  }

  /** Where a piece begins; long, since the product may be too large for an int. */
  private static int bound(int piece, int size, int pieces) {
    return (int) ((long) piece * size / pieces);
  }
}
