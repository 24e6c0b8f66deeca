// misconception: bands-keep-pace
// says: from a row of another step
// from: right/takes-row-after-row
package capstones;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;

public final class Heat {

  private Heat() {}

  public static double[][] run(double[][] plate, int steps, HeatRule rule, int workers)
      throws InterruptedException, ExecutionException {
    double[][][] grids = {SerialHeat.copyOf(plate), SerialHeat.copyOf(plate)};
    int rows = plate.length - 2;
    int bands = Math.min(rows, workers);
    if (bands == 0) {
      return SerialHeat.copyOf(plate);
    }
    Phaser barrier = new Phaser(bands);
    try (ExecutorService pool = Executors.newFixedThreadPool(bands)) {
      List<Future<?>> all = new ArrayList<>();
      for (int band = 0; band < bands; band++) {
        int from = 1 + (int) ((long) rows * band / bands);
        int to = 1 + (int) ((long) rows * (band + 1) / bands);
        all.add(
            pool.submit(() -> {
              try {
                for (int step = 0; step < steps; step++) {
                  for (int y = from; y < to; y++) {
                    rule.row(grids[0][y - 1], grids[0][y], grids[0][y + 1], grids[1][y]);
                  }
                  barrier.arriveAndAwaitAdvance();
                  if (from == 1) {
                    double[][] old = grids[0];
                    grids[0] = grids[1];
                    grids[1] = old;
                  }
                }
              } finally {
                barrier.arriveAndDeregister();
              }
              return null;
            }));
      }
      for (Future<?> band : all) {
        band.get();
      }
    }
    return grids[0];
  }
}
