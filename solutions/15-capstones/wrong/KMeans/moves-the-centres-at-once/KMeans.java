// misconception: centres-move-at-once
// says: different sets of centres
// from: right/workers-and-a-barrier
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
    double[][][] centres = {start};
    try (ExecutorService pool = Executors.newFixedThreadPool(workers)) {
      for (int round = 0; round < rounds; round++) {
        Sums all = new Sums(start.length, start[0].length);
        List<Future<?>> chunks = new ArrayList<>();
        double[][] before = centres[0];
        for (int next = 0; next < points.length; next += chunk) {
          int from = next;
          chunks.add(
              pool.submit(() -> {
                double[][] now;
                synchronized (all) {
                  now = centres[0];
                }
                Sums sums = SerialKMeans.sumsOfChunk(points, from, chunk, now, nearest);
                synchronized (all) {
                  all.addAll(sums);
                  centres[0] = all.centres(before);
                }
              }));
        }
        for (Future<?> done : chunks) {
          done.get();
        }
      }
    }
    return centres[0];
  }
}
