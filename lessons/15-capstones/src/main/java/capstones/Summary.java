package capstones;

import java.util.Locale;

/**
 * What is known about the measurements of one station, in tenths of a degree.
 *
 * @param min the smallest measurement
 * @param mean the mean of all measurements, rounded to the nearest tenth; a mean that lies between
 *     two tenths is rounded up
 * @param max the largest measurement
 */
public record Summary(int min, int mean, int max) {

  /**
   * Makes a summary, and calculates the mean.
   *
   * @param min the smallest measurement, in tenths of a degree
   * @param sum the sum of the measurements, in tenths of a degree
   * @param count how many measurements there are; at least 1
   * @param max the largest measurement, in tenths of a degree
   */
  public static Summary of(int min, long sum, long count, int max) {
    return new Summary(min, (int) Math.floorDiv(2 * sum + count, 2 * count), max);
  }

  /** Returns minimum, mean and maximum in degrees, such as {@code -3.0/5.5/20.1}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.1f/%.1f/%.1f", min / 10.0, mean / 10.0, max / 10.0);
  }
}
