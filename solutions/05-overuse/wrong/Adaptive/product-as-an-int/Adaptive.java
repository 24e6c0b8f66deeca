// misconception: fits-into-an-int
// says: 1000000000 elements
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
    List<Future<R>> futures = new ArrayList<>();
    for (int i = 0; i < pieces; i++) {
      int from = i * size / pieces, to = (i + 1) * size / pieces;
      futures.add(pool.submit(() -> job.compute(from, to)));
    }
    R result = null;
    for (Future<R> f : futures) result = result == null ? f.get() : job.combine(result, f.get());
    return result;
  }
}
