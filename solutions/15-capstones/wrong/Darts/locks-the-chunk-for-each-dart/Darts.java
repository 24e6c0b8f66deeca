// misconception: one-big-lock
// says: waits for a lock
// from: right/shared-index
package capstones;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.stream.Stream;

public final class Darts {

  private Darts() {}

  public static long hits(
      Target target, long darts, int chunk, SplittableGenerator source, int workers)
      throws InterruptedException, ExecutionException {
    AtomicLong next = new AtomicLong();
    List<SplittableGenerator> generators =
        Stream.generate(source::split).limit(Math.ceilDiv(darts, chunk)).toList();
    Callable<Long> worker =
        () -> {
          long hits = 0;
          for (long dart = next.getAndIncrement(); dart < darts; dart = next.getAndIncrement()) {
            RandomGenerator generator = generators.get((int) (dart / chunk));
            synchronized (generator) {
              hits += SerialDarts.hitsOfChunk(target, 1, generator);
            }
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
