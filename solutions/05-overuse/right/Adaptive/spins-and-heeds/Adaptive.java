// kind: asks again and again whether all is done, and heeds an interrupt
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
    while (!fs.stream().allMatch(Future::isDone)) {
      if (Thread.interrupted()) throw new InterruptedException();
      Thread.onSpinWait();
    }
    R all = fs.getFirst().get();
    for (var f : fs.subList(1, fs.size())) all = job.combine(all, f.get());
    return all;
  }
}
