// misconception: work-left-running
// says: are still at work after your code has returned
// from: reference
package overuse;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

public final class Adaptive {

  private Adaptive() {}

  public static <R> R run(Job<R> job, int workers, ExecutorService pool)
      throws InterruptedException, ExecutionException {
    int size = job.size();
    int pieces = Math.min(workers, size / job.grain());
    if (pieces < 2) {
      return job.compute(0, size);
    }
    // Warns when the job takes long.
    Thread.startVirtualThread(() -> {
      try {
        while (true) {
          Thread.sleep(1_000);
          if (job.size() < 0) {
            System.out.println("still at work");
          }
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    });
    List<Callable<R>> tasks = new ArrayList<>();
    for (int i = 0; i < pieces; i++) {
      int from = (int) ((long) i * size / pieces);
      int to = (int) ((i + 1L) * size / pieces);
      tasks.add(() -> job.compute(from, to));
    }
    R result = null;
    for (Future<R> piece : pool.invokeAll(tasks)) {
      result = result == null ? piece.get() : job.combine(result, piece.get());
    }
    return result;
  }
}
