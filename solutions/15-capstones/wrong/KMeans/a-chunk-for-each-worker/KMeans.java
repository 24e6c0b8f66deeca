// misconception: chunks-by-workers
// says: not the same with 1 worker
// from: reference
package capstones;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class KMeans {

  private KMeans() {}

  public static double[][] fit(
      double[][] points, double[][] start, int rounds, int chunk, Nearest nearest, int workers)
      throws InterruptedException, ExecutionException {
    int share = Math.max(1, Math.ceilDiv(points.length, workers));
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      double[][] centres = start;
      for (int round = 0; round < rounds; round++) {
        double[][] ofThisRound = centres;
        List<Future<Sums>> chunks = new ArrayList<>();
        for (int next = 0; next < points.length; next += share) {
          int from = next;
          chunks.add(
              pool.submit(
                  () -> SerialKMeans.sumsOfChunk(points, from, share, ofThisRound, nearest)));
        }
        Sums all = new Sums(start.length, start[0].length);
        for (Future<Sums> sums : chunks) {
          all.addAll(sums.get());
        }
        centres = all.centres(centres);
      }
      return centres;
    }
  }
}
