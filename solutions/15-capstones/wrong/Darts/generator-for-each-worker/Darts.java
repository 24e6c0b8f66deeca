// misconception: generator-for-each-worker
// says: One generator threw
// from: right/every-so-manieth-chunk
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
      List<Future<Integer>> shares = new ArrayList<>();
      for (int w = 0; w < workers; w++) {
        int size = (int) (darts * (w + 1) / workers - darts * w / workers);
        RandomGenerator generator = source.split();
        shares.add(pool.submit(() -> SerialDarts.hitsOfChunk(target, size, generator)));
      }
      long hits = 0;
      for (Future<Integer> share : shares) {
        hits += share.get();
      }
      return hits;
    }
  }
}
