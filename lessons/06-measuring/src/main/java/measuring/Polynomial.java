package measuring;

/** A polynomial. You measure {@link #at}; the other methods make what it needs. */
public class Polynomial {
  /** Makes a polynomial that keeps nothing from one call to the next. */
  public Polynomial() {}

  /** Returns the point x. This takes long: imagine that it is read from a file. */
  public double point() {
    return Double.parseDouble("0.999");
  }

  /**
   * Returns the coefficients, the constant one first. This takes far longer than {@link #at}.
   *
   * @param degree at least 0; there are {@code degree + 1} coefficients
   */
  public double[] coefficients(int degree) {
    double[] coefficients = new double[degree + 1];
    for (int power = 0; power <= degree; power++) {
      coefficients[power] = StrictMath.sin(power);
    }
    return coefficients;
  }

  /**
   * Returns the polynomial's value at a point (Horner's method).
   *
   * @param x the point
   * @param coefficients the constant one first
   */
  public double at(double x, double[] coefficients) {
    double value = 0;
    for (int power = coefficients.length - 1; power >= 0; power--) {
      value = value * x + coefficients[power];
    }
    return value;
  }
}
