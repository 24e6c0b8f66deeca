// misconception: one-line-one-step
// says: were counted
// from: reference
package capstones;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;

public final class Darts {

  private Darts() {}

  public static long hits(
      Target target, long darts, int chunk, SplittableGenerator source, int workers)
      throws InterruptedException, ExecutionException {
    long[] hits = {0};
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<Integer>> chunks = new ArrayList<>();
      for (long begun = 0; begun < darts; begun += chunk) {
        RandomGenerator generator = source.split();
        int size = (int) Math.min(chunk, darts - begun);
        chunks.add(pool.submit(() -> add(hits, SerialDarts.hitsOfChunk(target, size, generator))));
      }
      for (Future<Integer> hitsOfChunk : chunks) {
        hitsOfChunk.get();
      }
      return hits[0];
    }
  }

  private static int add(long[] total, int hits) {
    total[0] += hits;
    return hits;
  }
}
