// misconception: unsafe-type-shared
// says: a HashMap lets nobody else in while it changes
// from: reference
package overuse;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;

public final class Adaptive {
  private Adaptive() {}

  public static <R> R run(Job<R> job, int workers, ExecutorService pool)
      throws InterruptedException, ExecutionException {
    int size = job.size();
    int pieces = Math.min(workers, size / job.grain());
    if (pieces < 2) {
      return job.compute(0, size);
    }
    Map<Integer, R> results = new HashMap<>();
    List<Future<?>> futures = new ArrayList<>();
    for (int i = 0; i < pieces; i++) {
      int piece = i;
      int from = (int) ((long) i * size / pieces);
      int to = (int) ((i + 1L) * size / pieces);
      futures.add(pool.submit(() -> results.put(piece, job.compute(from, to))));
    }
    for (Future<?> future : futures) future.get();
    R all = results.get(0);
    for (int i = 1; i < pieces; i++) {
      all = job.combine(all, results.get(i));
    }
    return all;
  }
}
