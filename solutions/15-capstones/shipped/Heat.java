package capstones;

import java.util.concurrent.ExecutionException;

/** Capstone 15.3: a simulation of many steps, with a barrier between them. */
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
   * workers} threads ever compute rows: they are made once, and not for each step. A worker sleeps
   * while it waits for others, however long that takes. When this method returns or throws, none of
   * the threads that it started is left.
   *
   * @param plate the temperatures, row by row; at least two rows. It is only read
   * @param steps how many steps; at least 0
   * @param rule computes a row. What it throws comes out of this method, as it is or as a cause of
   *     what comes out; other rows and steps may be left out then, or computed from wrong values
   * @param workers how many rows are computed at the same time; at least 1, and perhaps more than
   *     there are rows
   * @return the temperatures after the last step, in new arrays
   * @throws ExecutionException if the rule throws
   * @throws InterruptedException if you react to an interrupt, which is up to you
   */
  public static double[][] run(double[][] plate, int steps, HeatRule rule, int workers)
      throws InterruptedException, ExecutionException {
    throw new UnsupportedOperationException(
        "Give each worker a band of rows, let all of them make every step, and let them wait for"
            + " each other between two steps.");
  }
}
