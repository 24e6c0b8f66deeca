package measuring;

/** Student's t: factors that make the interval around a mean wider if there are few scores. */
public final class StudentT {
  /** For 1 to 30 degrees of freedom, two-sided, 99 %. */
  private static final double[] FACTORS = {
    63.657, 9.925, 5.841, 4.604, 4.032, 3.707, 3.499, 3.355, 3.250, 3.169, //
    3.106, 3.055, 3.012, 2.977, 2.947, 2.921, 2.898, 2.878, 2.861, 2.845, //
    2.831, 2.819, 2.807, 2.797, 2.787, 2.779, 2.771, 2.763, 2.756, 2.750
  };

  private StudentT() {}

  /**
   * Returns the factor for an interval that contains the true mean in 99 of 100 cases: the interval
   * reaches this factor times the standard error to either side. A standard error is the scores'
   * deviation divided by the square root of their number.
   *
   * @param size how many scores there are, at least 2
   * @throws IllegalArgumentException if there are fewer
   */
  public static double factor(int size) {
    if (size < 2) {
      throw new IllegalArgumentException(size + " scores have no scatter");
    }
    return FACTORS[Math.min(size - 1, FACTORS.length) - 1];
  }
}
