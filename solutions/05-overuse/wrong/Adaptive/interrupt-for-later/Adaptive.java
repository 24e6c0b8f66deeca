// misconception: interrupt-swallowed
// says: returned a result instead of an InterruptedException
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
      int from = (int) ((long) i * size / pieces), to = (int) ((i + 1L) * size / pieces);
      futures.add(pool.submit(() -> job.compute(from, to)));
    }
    boolean interrupted = false;
    R result = null;
    for (Future<R> f : futures) {
      while (true) {
        try {
          R part = f.get();
          result = result == null ? part : job.combine(result, part);
          break;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
    return result;
  }
}
