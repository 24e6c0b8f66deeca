// misconception: two-from-the-front
// says: 3 pieces ended in the order of the elements
// from: reference
package overuse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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
    List<Callable<R>> tasks = new ArrayList<>();
    for (long i = 0; i < pieces; i++) {
      int from = (int) (i * size / pieces);
      int to = (int) ((i + 1) * size / pieces);
      tasks.add(() -> job.compute(from, to));
    }
    Deque<R> results = new ArrayDeque<>();
    for (Future<R> future : pool.invokeAll(tasks)) {
      results.add(future.get());
    }
    while (results.size() > 1) {
      R left = results.remove();
      R right = results.remove();
      results.add(job.combine(left, right));
    }
    return results.remove();
  }
}
