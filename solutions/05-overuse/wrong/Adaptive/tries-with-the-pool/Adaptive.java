// misconception: not-yours-to-close
// says: the pool is closed
// from: right/spins-and-heeds
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

    int pieces = Math.min(workers, job.size() / job.grain());
    if (pieces < 2) return job.compute(0, job.size());
    int size = job.size();

    List<Future<R>> fs = new ArrayList<>();
    try (pool) {
      for (int i = 0; i < pieces; i++) {
        int from = (int) ((long) i * size / pieces);
        int to = (int) ((i + 1L) * size / pieces);
        fs.add(pool.submit(() -> job.compute(from, to)));
      }
    }
    R all = fs.get(0).get();
    for (int i = 1; i < pieces; i++) all = job.combine(all, fs.get(i).get());
    return all;
  }
}
