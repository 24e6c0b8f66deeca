package capstones;

/** How a row of a plate is computed for the next step. */
@FunctionalInterface
public interface HeatRule {
  /**
   * Computes a row for the next step, its two ends included. Several threads may do so at the same
   * time, for different rows.
   *
   * @param above the row above it, as it is in this step; only read
   * @param row the row itself, as it is in this step; only read
   * @param below the row below it, as it is in this step; only read
   * @param next where the row for the next step is written
   */
  void row(double[] above, double[] row, double[] below, double[] next);

  /** The mean of the four neighbours. The two ends of a row stay as they are. */
  static HeatRule mean() {
    return (above, row, below, next) -> {
      int end = row.length - 1;
      next[0] = row[0];
      for (int x = 1; x < end; x++) {
        next[x] = 0.25 * (above[x] + below[x] + row[x - 1] + row[x + 1]);
      }
      next[end] = row[end];
    };
  }
}
