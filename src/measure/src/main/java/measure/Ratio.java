package measure;

import java.util.Locale;

/**
 * How many times one thing is another, and how sure that is.
 *
 * @param value the quotient of the means
 * @param error half of the interval around it; NaN if unknown
 */
public record Ratio(double value, double error) {

  /**
   * The ratio of two measurements that know nothing of each other. Their relative errors add up as
   * the sides of a right angle do: the first-order propagation of independent errors.
   */
  public static Ratio of(Measurement dividend, Measurement divisor) {
    return of(dividend.score(), dividend.error(), divisor.score(), divisor.error());
  }

  static Ratio of(double dividend, double dividendError, double divisor, double divisorError) {
    double value = dividend / divisor;
    double relative = Math.hypot(dividendError / dividend, divisorError / divisor);
    return new Ratio(value, Math.abs(value) * relative);
  }

  /** Whether it is above that even at the lower end of its interval; false if that is unknown. */
  public boolean isSurelyAbove(double bound) {
    return value - error > bound;
  }

  /** {@code 1.95 ±0.03}. */
  @Override
  public String toString() {
    return Double.isNaN(error)
        ? String.format(Locale.ROOT, "%.2f", value)
        : String.format(Locale.ROOT, "%.2f ±%.2f", value, error);
  }
}
