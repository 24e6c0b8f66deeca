// misconception: chunks-by-workers
// says: not the same with 1 worker
// from: right/parallel-stream
package capstones;

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
        Sums all =
            pool.submit(() ->
                    IntStream.range(0, Math.ceilDiv(points.length, chunk))
                        .parallel()
                        .mapToObj(i ->
                            SerialKMeans.sumsOfChunk(
                                points, i * chunk, chunk, ofThisRound, nearest))
                        .collect(
                            () -> new Sums(start.length, start[0].length),
                            Sums::addAll,
                            Sums::addAll))
                .get();
        centres = all.centres(centres);
      }
      return centres;
    }
  }
}
