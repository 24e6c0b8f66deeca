// misconception: right-when-it-came-out-right
// says: Neither of them holds a lock
// from: right/sleeps-between-looks
package overuse;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;

public final class Adaptive {
  private Adaptive() {}

  public static <R> R run(Job<R> job, int workers, ExecutorService pool)
      throws InterruptedException, ExecutionException {
    int size = job.size();
    int pieces = Math.min(workers, size / job.grain());
    if (pieces < 2) {
      return job.compute(0, size);
    }
    Object[] results = new Object[pieces];
    Throwable[] failures = new Throwable[pieces];
    for (int i = 0; i < pieces; i++) {
      int piece = i;
      int from = (int) ((long) i * size / pieces);
      int to = (int) ((i + 1L) * size / pieces);
      pool.execute(() -> {
        try {
          results[piece] = job.compute(from, to);
        } catch (Throwable e) {
          failures[piece] = e;
        }
      });
    }
    R all = null;
    for (int i = 0; i < pieces; i++) {
      while (results[i] == null && failures[i] == null) {
        Thread.sleep(1);
      }
      if (failures[i] != null) {
        throw new ExecutionException(failures[i]);
      }
      @SuppressWarnings("unchecked")
      R result = (R) results[i];
      all = all == null ? result : job.combine(all, result);
    }
    return all;
  }
}
