// kind: workers that take a chunk and its generator in one step
package capstones;

import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator.SplittableGenerator;

public final class Darts {

  private Darts() {}

  public static long hits(
      Target target, long darts, int chunk, SplittableGenerator source, int workers)
      throws InterruptedException, ExecutionException {
    class Chunks {
      private long begun;

      synchronized Callable<Integer> next() {
        if (begun >= darts) {
          return null;
        }
        SplittableGenerator generator = source.split();
        int size = (int) Math.min(chunk, darts - begun);
        begun += size;
        return () -> SerialDarts.hitsOfChunk(target, size, generator);
      }
    }
    Chunks chunks = new Chunks();
    Callable<Long> worker =
        () -> {
          long hits = 0;
          for (Callable<Integer> c = chunks.next(); c != null; c = chunks.next()) {
            hits += c.call();
          }
          return hits;
        };
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      long hits = 0;
      for (Future<Long> done : pool.invokeAll(Collections.nCopies(workers, worker))) {
        hits += done.get();
      }
      return hits;
    }
  }
}
