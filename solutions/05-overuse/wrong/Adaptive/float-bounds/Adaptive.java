// misconception: fits-into-an-int
// says: a piece went from
// from: reference
package overuse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

public final class Adaptive {
  private Adaptive() {}

  public static <R> R run(Job<R> job, int workers, ExecutorService pool)
      throws InterruptedException, ExecutionException {
    int size = job.size();
    int pieces = Math.min(workers, size / job.grain());
    if (pieces <= 1) {
      return job.compute(0, size);
    }
    float share = (float) size / pieces;
    List<Callable<R>> tasks = new ArrayList<>();
    for (int i = 0; i < pieces; i++) {
      int from = Math.round(i * share);
      int to = Math.round((i + 1) * share);
      tasks.add(() -> job.compute(from, to));
    }
    List<Future<R>> futures = pool.invokeAll(tasks);
    R all = futures.get(0).get();
    for (int i = 1; i < pieces; i++) {
      all = job.combine(all, futures.get(i).get());
    }
    return all;
  }
}
