// misconception: last-chunk-lost
// says: split 10 times
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
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<Integer>> chunks = new ArrayList<>();
      for (long begun = 0; begun + chunk <= darts; begun += chunk) {
        RandomGenerator generator = source.split();
        int size = (int) Math.min(chunk, darts - begun);
        chunks.add(pool.submit(() -> SerialDarts.hitsOfChunk(target, size, generator)));
      }
      long hits = 0;
      for (Future<Integer> hitsOfChunk : chunks) {
        hits += hitsOfChunk.get();
      }
      return hits;
    }
  }
}
