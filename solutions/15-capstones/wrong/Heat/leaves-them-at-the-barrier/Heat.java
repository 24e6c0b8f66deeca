// misconception: all-come-to-the-barrier
// says: waits for ever
// from: right/cyclic-barrier
package capstones;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class Heat {

  private Heat() {}

  public static double[][] run(double[][] plate, int steps, HeatRule rule, int workers)
      throws InterruptedException, ExecutionException {
    double[][] even = SerialHeat.copyOf(plate);
    double[][] odd = SerialHeat.copyOf(plate);
    int rows = plate.length - 2;
    int bands = Math.min(rows, workers);
    if (bands == 0) {
      return SerialHeat.copyOf(plate);
    }
    CyclicBarrier barrier = new CyclicBarrier(bands);
    try (ExecutorService pool = Executors.newFixedThreadPool(bands)) {
      List<Future<?>> all = new ArrayList<>();
      for (int band = 0; band < bands; band++) {
        int from = 1 + (int) ((long) rows * band / bands);
        int to = 1 + (int) ((long) rows * (band + 1) / bands);
        all.add(
            pool.submit(() -> {
              for (int step = 0; step < steps; step++) {
                double[][] now = step % 2 == 0 ? even : odd;
                double[][] next = step % 2 == 0 ? odd : even;
                for (int y = from; y < to; y++) {
                  rule.row(now[y - 1], now[y], now[y + 1], next[y]);
                }
                barrier.await();
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
