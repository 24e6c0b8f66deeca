// kind: no barrier for all: each band waits for the two next to it
package capstones;

import java.util.ArrayList;
import java.util.List;
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
    int[] done = new int[bands + 2]; // steps that each band has made; guarded by itself
    done[0] = Integer.MAX_VALUE;
    done[bands + 1] = Integer.MAX_VALUE;
    try (ExecutorService pool = Executors.newFixedThreadPool(bands)) {
      List<Future<Void>> all = new ArrayList<>();
      for (int band = 1; band <= bands; band++) {
        int me = band;
        int from = 1 + (int) ((long) rows * (band - 1) / bands);
        int to = 1 + (int) ((long) rows * band / bands);
        all.add(
            pool.submit(() -> {
              try {
                for (int step = 0; step < steps; step++) {
                  synchronized (done) {
                    while (done[me - 1] < step || done[me + 1] < step) {
                      done.wait();
                    }
                  }
                  double[][] now = step % 2 == 0 ? even : odd;
                  double[][] next = step % 2 == 0 ? odd : even;
                  for (int y = from; y < to; y++) {
                    rule.row(now[y - 1], now[y], now[y + 1], next[y]);
                  }
                  madeSteps(done, me, step + 1);
                }
              } finally {
                madeSteps(done, me, steps); // also after a failure
              }
              return null;
            }));
      }
      for (Future<Void> band : all) {
        band.get();
      }
    }
    return steps % 2 == 0 ? even : odd;
  }

  private static void madeSteps(int[] done, int band, int steps) {
    synchronized (done) {
      done[band] = steps;
      done.notifyAll();
    }
  }
}
