// kind: fast: a band makes several steps while its rows are in the cache, and then the rows at its
// borders catch up
package capstones;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;

public final class Heat {
  private static final int MOST_STEPS_AT_ONCE = 8;

  private Heat() {}

  public static double[][] run(double[][] plate, int steps, HeatRule rule, int workers)
      throws InterruptedException, ExecutionException {
    var grids = new Grids(SerialHeat.copyOf(plate), SerialHeat.copyOf(plate), rule);
    int rows = plate.length - 2;
    int bands = Math.min(rows, workers);
    if (bands == 0) {
      return grids.even;
    }
    // No row may be near to two borders.
    int atOnce = Math.clamp(rows / bands / 2, 1, MOST_STEPS_AT_ONCE);
    Phaser barrier = new Phaser(bands);
    try (ExecutorService pool = Executors.newFixedThreadPool(bands)) {
      List<Future<?>> all = new ArrayList<>();
      for (int band = 0; band < bands; band++) {
        int from = 1 + (int) ((long) rows * band / bands);
        int to = 1 + (int) ((long) rows * (band + 1) / bands);
        all.add(
            pool.submit(() -> {
              try {
                for (int step = 0; step < steps; step += atOnce) {
                  int some = Math.min(atOnce, steps - step);
                  grids.inside(step, some, from, to);
                  barrier.arriveAndAwaitAdvance();
                  if (some > 1) {
                    grids.border(step, some, to);
                    barrier.arriveAndAwaitAdvance();
                  }
                }
              } finally {
                barrier.arriveAndDeregister();
              }
            }));
      }
      for (Future<?> band : all) {
        band.get();
      }
    }
    return steps % 2 == 0 ? grids.even : grids.odd;
  }

  /** A row that has made n steps is in {@code even} or {@code odd}, and n - 1 in the other one. */
  private record Grids(double[][] even, double[][] odd, HeatRule rule) {

    /**
     * Makes some steps in a band, as far as they need no row of another band: in each step one row
     * less at each border. Row y makes its first step when row y - 1 makes its second one.
     */
    void inside(int step, int some, int from, int to) {
      boolean top = from == 1;
      boolean bottom = to == even.length - 1;
      for (int y = from; y < to + some - 1; y++) {
        for (int s = 0; s < some; s++) {
          if (y - s >= (top ? from : from + s) && y - s < (bottom ? to : to - s)) {
            row(step + s, y - s);
          }
        }
      }
    }

    /** Makes the steps that are missing at the border above a row: in each step two rows more. */
    void border(int step, int some, int border) {
      for (int s = 1; s < some && border < even.length - 1; s++) {
        for (int y = border - s; y < border + s; y++) {
          row(step + s, y);
        }
      }
    }

    private void row(int step, int y) {
      double[][] now = step % 2 == 0 ? even : odd;
      double[][] next = step % 2 == 0 ? odd : even;
      rule.row(now[y - 1], now[y], now[y + 1], next[y]);
    }
  }
}
