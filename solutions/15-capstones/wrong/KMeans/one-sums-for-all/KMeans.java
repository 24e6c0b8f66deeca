// misconception: one-line-one-step
// says: instead of 1.5
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
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      double[][] centres = start;
      for (int round = 0; round < rounds; round++) {
        double[][] ofThisRound = centres;
        Sums all = new Sums(start.length, start[0].length);
        List<Future<?>> chunks = new ArrayList<>();
        for (int next = 0; next < points.length; next += chunk) {
          int from = next;
          chunks.add(
              pool.submit(() -> {
                for (int i = from; i < from + chunk && i < points.length; i++) {
                  all.add(points[i], nearest.centre(points[i], ofThisRound));
                }
              }));
        }
        for (Future<?> done : chunks) {
          done.get();
        }
        centres = all.centres(centres);
      }
      return centres;
    }
  }
}
