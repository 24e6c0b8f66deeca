// kind: a parallel stream that keeps the order of the chunks, in a fork/join pool
package capstones;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

public final class KMeans {

  private KMeans() {}

  public static double[][] fit(
      double[][] points, double[][] start, int rounds, int chunk, Nearest nearest, int workers)
      throws InterruptedException, ExecutionException {
    try (ForkJoinPool pool = new ForkJoinPool(workers)) {
      double[][] centres = start;
      for (int round = 0; round < rounds; round++) {
        double[][] ofThisRound = centres;
        List<Sums> chunks =
            pool.submit(() ->
                    IntStream.range(0, Math.ceilDiv(points.length, chunk))
                        .parallel()
                        .mapToObj(i ->
                            SerialKMeans.sumsOfChunk(
                                points, i * chunk, chunk, ofThisRound, nearest))
                        .toList())
                .get();
        Sums all = new Sums(start.length, start[0].length);
        chunks.forEach(all::addAll);
        centres = all.centres(centres);
      }
      return centres;
    }
  }
}
