// misconception: every-cluster-has-a-point
// says: NaN
// from: right/sums-in-one-array
package capstones;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class KMeans {

  private KMeans() {}

  public static double[][] fit(
      double[][] points, double[][] start, int rounds, int chunk, Nearest nearest, int workers)
      throws InterruptedException, ExecutionException {
    int clusters = start.length;
    int dimensions = start[0].length;
    int width = clusters * (dimensions + 1); // the last of each cluster counts its points
    int chunks = Math.ceilDiv(points.length, chunk);
    double[][] centres = start;
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      for (int round = 0; round < rounds; round++) {
        double[][] ofThisRound = centres;
        double[] sums = new double[chunks * width];
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int c = 0; c < chunks; c++) {
          int number = c;
          tasks.add(() -> {
            int end = Math.min(points.length, (number + 1) * chunk);
            for (int i = number * chunk; i < end; i++) {
              int cluster = nearest.centre(points[i], ofThisRound);
              int at = number * width + cluster * (dimensions + 1);
              for (double x : points[i]) {
                sums[at++] += x;
              }
              sums[at]++;
            }
            return null;
          });
        }
        for (Future<Void> done : pool.invokeAll(tasks)) {
          done.get();
        }
        double[] all = new double[width];
        for (int i = 0; i < sums.length; i++) {
          all[i % width] += sums[i];
        }
        double[][] moved = new double[clusters][dimensions];
        for (int c = 0; c < clusters; c++) {
          double inCluster = all[c * (dimensions + 1) + dimensions];
          for (int d = 0; d < dimensions; d++) {
            moved[c][d] = all[c * (dimensions + 1) + d] / inCluster;
          }
        }
        centres = moved;
      }
    }
    return centres;
  }
}
