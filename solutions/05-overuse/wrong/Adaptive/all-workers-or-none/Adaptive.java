// misconception: all-or-nothing
// says: 200 / 100 = 2 pieces
// from: right/folded-from-an-empty-piece
package overuse;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.function.*;
import java.util.stream.*;

public final class Adaptive {

  private Adaptive() {}

  public static <R> R run(Job<R> job, int workers, ExecutorService pool)
      throws InterruptedException, ExecutionException {
    int size = job.size();
    if (workers < 2 || size / job.grain() < workers) return job.compute(0, size);
    int pieces = workers;
    List<Future<R>> futures = new ArrayList<>();
    for (int i = 0; i < pieces; i++) {
      int from = (int) ((long) i * size / pieces), to = (int) ((i + 1L) * size / pieces);
      futures.add(pool.submit(() -> job.compute(from, to)));
    }
    R result = null;
    for (Future<R> f : futures) result = result == null ? f.get() : job.combine(result, f.get());
    return result;
  }
}
