// misconception: common-pool
// says: same time
// from: right/shared-index
package capstones;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;

public final class Darts {

  private Darts() {}

  public static long hits(
      Target target, long darts, int chunk, SplittableGenerator source, int workers)
      throws InterruptedException, ExecutionException {
    List<CompletableFuture<Integer>> chunks = new ArrayList<>();
    for (long begun = 0; begun < darts; begun += chunk) {
      RandomGenerator generator = source.split();
      int size = (int) Math.min(chunk, darts - begun);
      chunks.add(
          CompletableFuture.supplyAsync(() -> SerialDarts.hitsOfChunk(target, size, generator)));
    }
    long hits = 0;
    for (CompletableFuture<Integer> hitsOfChunk : chunks) {
      hits += hitsOfChunk.get();
    }
    return hits;
  }
}
