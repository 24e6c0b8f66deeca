// misconception: unsafe-type-shared
// says: an ArrayList lets nobody else in while it changes
// from: right/completion-service
package overuse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

public final class Adaptive {
  private Adaptive() {}

  private record Part<R>(int from, R result) {}

  public static <R> R run(Job<R> job, int workers, ExecutorService pool)
      throws InterruptedException, ExecutionException {
    int size = job.size();
    int pieces = Math.min(workers, size / job.grain());
    if (pieces < 2) {
      return job.compute(0, size);
    }
    List<Part<R>> parts = new ArrayList<>();
    List<Future<?>> futures = new ArrayList<>();
    for (int i = 0; i < pieces; i++) {
      int from = (int) ((long) i * size / pieces);
      int to = (int) ((i + 1L) * size / pieces);
      futures.add(pool.submit(() -> parts.add(new Part<>(from, job.compute(from, to)))));
    }
    for (Future<?> future : futures) {
      future.get();
    }
    parts.sort(Comparator.comparing(Part::from));
    return parts.stream().map(Part::result).reduce(job::combine).orElseThrow();
  }
}
