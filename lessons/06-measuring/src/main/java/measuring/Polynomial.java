package measuring;

/** What is to be measured: {@link #at}. The other methods make what it needs. */
public class Polynomial {
  /** Nothing is kept from one call to the next. */
  public Polynomial() {}

  /** The point that is asked for. Takes its time: think of a file that it is read from. */
  public double point() {
    return Double.parseDouble("0.999");
  }

  /**
   * The coefficients, the constant one first. Takes its time: far longer than {@link #at}.
   *
   * @param degree at least 0; there is one coefficient more
   */
  public double[] coefficients(int degree) {
    double[] coefficients = new double[degree + 1];
    for (int power = 0; power <= degree; power++) {
      coefficients[power] = StrictMath.sin(power);
    }
    return coefficients;
  }

  /**
   * The polynomial's value at a point (Horner's method).
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
