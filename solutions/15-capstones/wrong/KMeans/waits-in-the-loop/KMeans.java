// misconception: waits-in-the-loop
// says: same time
// from: reference
package capstones;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class KMeans {

  private KMeans() {}

  public static double[][] fit(
      double[][] points, double[][] start, int rounds, int chunk, Nearest nearest, int workers)
      throws InterruptedException, ExecutionException {
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      double[][] centres = start;
      for (int round = 0; round < rounds; round++) {
        double[][] ofThisRound = centres;
        Sums all = new Sums(start.length, start[0].length);
        for (int next = 0; next < points.length; next += chunk) {
          int from = next;
          Future<Sums> sums =
              pool.submit(
                  () -> SerialKMeans.sumsOfChunk(points, from, chunk, ofThisRound, nearest));
          all.addAll(sums.get());
        }
        centres = all.centres(centres);
      }
      return centres;
    }
  }
}
