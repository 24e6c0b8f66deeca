package measuring.scenes;

import java.util.List;
import java.util.Locale;

/** Numbers of which the first six digits have to be right. */
public final class SixDigits {
  private static final double TOLERANCE = 1e-5;
  private static final double AS_GOOD_AS_ZERO = 1e-9;

  private SixDigits() {}

  /** Whether the one will do for the other, which is exact and finite. */
  public static boolean agree(double told, double due) {
    return Math.abs(told - due) <= TOLERANCE * Math.abs(due) + AS_GOOD_AS_ZERO;
  }

  /**
   * Two numbers that don't agree, each in as many digits as it takes to see that.
   *
   * @return the one, then the other
   */
  public static List<String> apart(double one, double other) {
    if (shown(one).equals(shown(other))) {
      return List.of(Double.toString(one), Double.toString(other));
    }
    return List.of(shown(one), shown(other));
  }

  /** As people write it: at most six decimals, none of them a zero at the end. */
  public static String shown(double number) {
    return Double.isFinite(number)
        ? String.format(Locale.ROOT, "%.6f", number).replaceFirst("\\.?0+$", "")
        : String.valueOf(number);
  }
}
