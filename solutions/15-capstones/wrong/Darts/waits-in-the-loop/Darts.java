// misconception: waits-in-the-loop
// says: same time
// from: reference
package capstones;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;

public final class Darts {

  private Darts() {}

  public static long hits(
      Target target, long darts, int chunk, SplittableGenerator source, int workers)
      throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      long hits = 0;
      for (long begun = 0; begun < darts; begun += chunk) {
        RandomGenerator generator = source.split();
        int size = (int) Math.min(chunk, darts - begun);
        hits += pool.submit(() -> SerialDarts.hitsOfChunk(target, size, generator)).get();
      }
      return hits;
    }
  }
}
