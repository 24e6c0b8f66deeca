// misconception: failure-swallowed
// says: returned a result
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
      throws InterruptedException {
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<Integer>> chunks = new ArrayList<>();
      for (long begun = 0; begun < darts; begun += chunk) {
        RandomGenerator generator = source.split();
        int size = (int) Math.min(chunk, darts - begun);
        chunks.add(pool.submit(() -> SerialDarts.hitsOfChunk(target, size, generator)));
      }
      long hits = 0;
      for (Future<Integer> hitsOfChunk : chunks) {
        try {
          hits += hitsOfChunk.get();
        } catch (ExecutionException e) {
          System.err.println("a chunk failed: " + e.getCause());
        }
      }
      return hits;
    }
  }
}
