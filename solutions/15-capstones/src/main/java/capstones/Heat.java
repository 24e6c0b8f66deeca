package capstones;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Phaser;

/** Capstone 15.3, solved: a band of rows for each worker, two grids, and a phaser as barrier. */
public final class Heat {

  private Heat() {}

  /**
   * Computes how the heat of a plate spreads, with several workers at the same time. The result is
   * that of {@link SerialHeat#run}.
   *
   * <p>The rule is called once for each step and each row but the first and the last one, which are
   * the edge of the plate. Its three rows are those of one step. It writes to a row that is none of
   * these three, and that no other thread reads or writes meanwhile.
   *
   * <p>If there are at least as many rows to compute as workers, then {@code workers} rows are
   * computed at the same time. There are never more. In a call of this method no more than {@code
   * workers} threads ever compute rows: they are made once, and not for each step. A worker that
   * has to wait for others sleeps, and waits for as long as it takes. When this method returns or
   * throws, none of the threads that it started is left.
   *
   * @param plate the temperatures, row by row; at least two rows. It is only read
   * @param steps how many steps; at least 0
   * @param rule computes a row. What it throws comes out of this method, as it is or as a cause of
   *     what comes out; other rows and steps may be left out then, or computed from anything
   * @param workers how many rows are computed at the same time; at least 1, and perhaps more than
   *     there are rows
   * @return the temperatures after the last step, in new arrays
   * @throws ExecutionException if the rule throws
   * @throws InterruptedException if you react to an interrupt, which is up to you
   */
  public static double[][] run(double[][] plate, int steps, HeatRule rule, int workers)
      throws InterruptedException, ExecutionException {
    double[][] even = SerialHeat.copyOf(plate); // read in steps 0, 2, 4, ...
    double[][] odd = SerialHeat.copyOf(plate); // read in steps 1, 3, 5, ...
    int rows = plate.length - 2;
    int bands = Math.min(rows, workers);
    if (bands == 0) {
      return even;
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
                barrier.arriveAndDeregister(); // nobody waits for a worker that has failed
              }
            }));
      }
      for (Future<?> band : all) {
        band.get();
      }
    }
    return steps % 2 == 0 ? even : odd;
  }
}
