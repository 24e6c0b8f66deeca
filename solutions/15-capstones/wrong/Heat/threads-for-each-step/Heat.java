// misconception: new-threads-each-step
// says: more than 4 different threads
// from: right/tasks-for-each-step
package capstones;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

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
    for (int step = 0; step < steps; step++) {
      double[][] read = now;
      double[][] written = next;
      List<FutureTask<Void>> all = new ArrayList<>();
      List<Thread> threads = new ArrayList<>();
      for (int band = 0; band < bands; band++) {
        int from = 1 + (int) ((long) rows * band / bands);
        int to = 1 + (int) ((long) rows * (band + 1) / bands);
        all.add(
            new FutureTask<>(() -> {
              for (int y = from; y < to; y++) {
                rule.row(read[y - 1], read[y], read[y + 1], written[y]);
              }
              return null;
            }));
        threads.add(Thread.ofPlatform().start(all.getLast()));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      for (FutureTask<Void> band : all) {
        band.get();
      }
      now = written;
      next = read;
    }
    return now;
  }
}
