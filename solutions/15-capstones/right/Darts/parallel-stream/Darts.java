// kind: a parallel stream of the generators, in a fork/join pool
package capstones;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.random.RandomGenerator.SplittableGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

public final class Darts {

  private Darts() {}

  public static long hits(
      Target target, long darts, int chunk, SplittableGenerator source, int workers)
      throws InterruptedException, ExecutionException {
    int chunks = Math.toIntExact(Math.ceilDiv(darts, chunk));
    List<SplittableGenerator> generators = Stream.generate(source::split).limit(chunks).toList();
    try (ForkJoinPool pool = new ForkJoinPool(workers)) {
      return pool.submit(() ->
              IntStream.range(0, chunks)
                  .parallel()
                  .mapToLong(i ->
                      SerialDarts.hitsOfChunk(
                          target,
                          (int) Math.min(chunk, darts - (long) i * chunk),
                          generators.get(i)))
                  .sum())
          .get();
    }
  }
}
