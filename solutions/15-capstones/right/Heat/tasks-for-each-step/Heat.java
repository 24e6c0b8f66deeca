// kind: one pool, and for each step a task for each band
package capstones;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public final class Heat {

  private Heat() {}

  public static double[][] run(double[][] plate, int steps, HeatRule rule, int workers)
      throws InterruptedException, ExecutionException {
    int rows = plate.length - 2;
    int bands = Math.min(rows, workers);
    if (bands == 0) {
      return SerialHeat.copyOf(plate);
    }
    double[][] now = SerialHeat.copyOf(plate);
    double[][] next = SerialHeat.copyOf(plate);
    try (ExecutorService pool = Executors.newFixedThreadPool(bands)) {
      for (int step = 0; step < steps; step++) {
        List<Callable<Void>> tasks = new ArrayList<>();
        for (int band = 0; band < bands; band++) {
          int from = 1 + (int) ((long) rows * band / bands);
          int to = 1 + (int) ((long) rows * (band + 1) / bands);
          double[][] read = now;
          double[][] written = next;
          tasks.add(() -> {
            for (int y = from; y < to; y++) {
              rule.row(read[y - 1], read[y], read[y + 1], written[y]);
            }
            return null;
          });
        }
        for (Future<Void> band : pool.invokeAll(tasks)) {
          band.get();
        }
        double[][] old = now;
        now = next;
        next = old;
      }
    }
    return now;
  }
}
