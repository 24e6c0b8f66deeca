// misconception: counted-at-every-dart
// says: for each of the 20 hits
// from: reference
package capstones;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;

public final class Darts {

  private Darts() {}

  public static long hits(
      Target target, long darts, int chunk, SplittableGenerator source, int workers)
      throws InterruptedException, ExecutionException {
    AtomicLong hits = new AtomicLong();
    Target counting =
        (x, y) -> {
          if (target.isHit(x, y)) {
            hits.incrementAndGet();
            return true;
          }
          return false;
        };
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      List<Future<Integer>> chunks = new ArrayList<>();
      for (long begun = 0; begun < darts; begun += chunk) {
        RandomGenerator generator = source.split();
        int size = (int) Math.min(chunk, darts - begun);
        chunks.add(pool.submit(() -> SerialDarts.hitsOfChunk(counting, size, generator)));
      }
      for (Future<Integer> hitsOfChunk : chunks) {
        hitsOfChunk.get();
      }
      return hits.get();
    }
  }
}
