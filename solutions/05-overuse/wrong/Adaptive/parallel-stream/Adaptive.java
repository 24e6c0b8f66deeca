// misconception: a-pool-of-my-own
// says: other threads than those of the given pool
// from: right/then-combine
package overuse;

import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;

public final class Adaptive {
  private Adaptive() {}

  public static <R> R run(Job<R> job, int workers, ExecutorService pool) {
    int size = job.size();
    int pieces = Math.min(workers, size / job.grain());
    if (pieces < 2) return job.compute(0, size);
    return IntStream.range(0, pieces)
        .parallel()
        .mapToObj(
            i -> job.compute((int) ((long) i * size / pieces), (int) ((i + 1L) * size / pieces)))
        .reduce(job::combine)
        .get();
  }
}
