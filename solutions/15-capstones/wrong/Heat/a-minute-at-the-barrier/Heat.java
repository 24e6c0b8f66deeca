// misconception: gives-up-waiting
// says: a row
// from: right/cyclic-barrier
package capstones;

import java.util.concurrent.CompletionService;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

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
      try {
        CompletionService<Void> all = new ExecutorCompletionService<>(pool);
        for (int band = 0; band < bands; band++) {
          int from = 1 + (int) ((long) rows * band / bands);
          int to = 1 + (int) ((long) rows * (band + 1) / bands);
          all.submit(() -> {
            for (int step = 0; step < steps; step++) {
              double[][] now = step % 2 == 0 ? even : odd;
              double[][] next = step % 2 == 0 ? odd : even;
              for (int y = from; y < to; y++) {
                rule.row(now[y - 1], now[y], now[y + 1], next[y]);
              }
              barrier.await(1, TimeUnit.MINUTES);
            }
            return null;
          });
        }
        for (int band = 0; band < bands; band++) {
          all.take().get(); // whoever fails first comes first
        }
      } finally {
        pool.shutdownNow();
      }
    }
    return steps % 2 == 0 ? even : odd;
  }
}
