// misconception: completion-order
// says: run returned "cdab"
// from: right/sleeps-between-looks
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
    if (pieces < 2) return job.compute(0, size);
    List<Future<R>> fs = new ArrayList<>();
    for (int i = 0; i < pieces; i++) {
      int f = (int) ((long) i * size / pieces), t = (int) ((i + 1L) * size / pieces);
      fs.add(pool.submit(() -> job.compute(f, t)));
    }
    R all = null;
    var left = new ArrayList<>(fs);
    while (!left.isEmpty()) {
      for (var it = left.iterator(); it.hasNext(); ) {
        var f = it.next();
        if (f.isDone()) {
          it.remove();
          all = all == null ? f.get() : job.combine(all, f.get());
        }
      }
      if (Thread.interrupted()) throw new InterruptedException();
    }
    return all;
  }
}
