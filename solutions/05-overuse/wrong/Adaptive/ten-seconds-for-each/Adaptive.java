// misconception: gives-up-waiting
// says: your code gave up after waiting for 10 s
// from: right/sleeps-between-looks
package overuse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public final class Adaptive {
  private Adaptive() {}

  public static <R> R run(Job<R> job, int workers, ExecutorService pool)
      throws InterruptedException, ExecutionException {

    int pieces = Math.min(workers, job.size() / job.grain());
    if (pieces < 2) return job.compute(0, job.size());
    int size = job.size();

    List<Future<R>> fs = new ArrayList<>();
    for (int i = 0; i < pieces; i++) {
      int from = (int) ((long) i * size / pieces);
      int to = (int) ((i + 1L) * size / pieces);
      fs.add(pool.submit(() -> job.compute(from, to)));
    }
    try {
      R all = fs.get(0).get(10, TimeUnit.SECONDS);
      for (int i = 1; i < pieces; i++) all = job.combine(all, fs.get(i).get(10, TimeUnit.SECONDS));
      return all;
    } catch (TimeoutException e) {
      throw new ExecutionException(e);
    }
  }
}
