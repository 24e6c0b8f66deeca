// misconception: one-grid-is-enough
// says: has changed
// from: reference
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
    double[][] even = plate;
    double[][] odd = SerialHeat.copyOf(plate);
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
                  double[][] now = step % 2 == 0 ? even : odd;
                  double[][] next = step % 2 == 0 ? odd : even;
                  for (int y = from; y < to; y++) {
                    rule.row(now[y - 1], now[y], now[y + 1], next[y]);
                  }
                  barrier.arriveAndAwaitAdvance();
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
    return steps % 2 == 0 ? even : odd;
  }
}
