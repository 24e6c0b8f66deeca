package capstones;

import java.util.Arrays;
import java.util.SplittableRandom;

/** The sequential program of capstone 15.3. What it returns, the parallel program returns too. */
public final class SerialHeat {

  private SerialHeat() {}

  /**
   * Computes how the heat of a plate spreads, step by step. The first and the last row are the edge
   * of the plate and stay as they are.
   *
   * @param plate the temperatures, row by row; at least two rows. It is only read
   * @param steps how many steps; at least 0
   * @param rule computes a row
   * @return the temperatures after the last step, in new arrays
   */
  public static double[][] run(double[][] plate, int steps, HeatRule rule) {
    double[][] now = copyOf(plate);
    double[][] next = copyOf(plate); // with the edge, where no step writes
    for (int step = 0; step < steps; step++) {
      for (int y = 1; y < plate.length - 1; y++) {
        rule.row(now[y - 1], now[y], now[y + 1], next[y]);
      }
      double[][] old = now;
      now = next;
      next = old;
    }
    return now;
  }

  /** Copies a plate, with all its rows. */
  public static double[][] copyOf(double[][] plate) {
    return Arrays.stream(plate).map(double[]::clone).toArray(double[][]::new);
  }

  /**
   * Makes a plate with some hot and some cold spots. The same seed makes the same plate.
   *
   * @param rows how many rows, the edge included; at least 2
   * @param columns how many columns, the edge included; at least 2
   */
  public static double[][] plate(int rows, int columns, long seed) {
    var random = new SplittableRandom(seed);
    double[][] plate = new double[rows][columns];
    for (double[] row : plate) {
      for (int x = 0; x < columns; x++) {
        row[x] = random.nextInt(50) == 0 ? random.nextDouble(-100, 900) : 20;
      }
    }
    return plate;
  }
}
