// misconception: last-chunk-lost
// says: were never computed
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
    int pieces = Math.min(workers, size / job.grain());
    if (pieces < 2) {
      return job.compute(0, size);
    }
    int chunk = size / pieces;
    List<Future<R>> futures = new ArrayList<>();
    for (int i = 0; i < pieces; i++) {
      int from = i * chunk;
      futures.add(pool.submit(() -> job.compute(from, from + chunk)));
    }
    R result = futures.getFirst().get();
    for (Future<R> next : futures.subList(1, pieces)) {
      result = job.combine(result, next.get());
    }
    return result;
  }
}
