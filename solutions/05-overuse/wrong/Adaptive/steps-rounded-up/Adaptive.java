// misconception: rounded-up
// says: there are only 3
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
    int step = Math.ceilDiv(size, pieces);
    List<Future<R>> futures = new ArrayList<>();
    for (int f = 0; f < size; f += step) {
      int from = f, to = Math.min(size, f + step);
      futures.add(pool.submit(() -> job.compute(from, to)));
    }
    R result = null;
    for (Future<R> f : futures) result = result == null ? f.get() : job.combine(result, f.get());
    return result;
  }
}
