// misconception: waits-in-the-loop
// says: hand out first
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
    int pieces = Math.min(workers, size / job.grain());
    if (pieces < 2) return job.compute(0, size);
    R result = job.compute(0, (int) (1L * size / pieces));
    List<Future<R>> futures = new ArrayList<>();
    for (int i = 1; i < pieces; i++) {
      int from = (int) ((long) i * size / pieces), to = (int) ((i + 1L) * size / pieces);
      futures.add(pool.submit(() -> job.compute(from, to)));
    }
    for (Future<R> f : futures) result = job.combine(result, f.get());
    return result;
  }
}
