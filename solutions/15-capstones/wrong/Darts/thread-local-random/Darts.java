// misconception: chance-needs-no-seed
// says: was never split
// from: reference
package capstones;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator.SplittableGenerator;

public final class Darts {

  private Darts() {}

  public static long hits(
      Target target, long darts, int chunk, SplittableGenerator source, int workers)
      throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<Integer>> chunks = new ArrayList<>();
      for (long begun = 0; begun < darts; begun += chunk) {
        int size = (int) Math.min(chunk, darts - begun);
        chunks.add(
            pool.submit(() -> SerialDarts.hitsOfChunk(target, size, ThreadLocalRandom.current())));
      }
      long hits = 0;
      for (Future<Integer> hitsOfChunk : chunks) {
        hits += hitsOfChunk.get();
      }
      return hits;
    }
  }
}
