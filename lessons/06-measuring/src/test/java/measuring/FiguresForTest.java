package measuring;

import java.util.Locale;

/** Numbers of which the first six digits have to be right. */
final class FiguresForTest {
  private static final double TOLERANCE = 1e-5;
  private static final double AS_GOOD_AS_ZERO = 1e-9;

  private FiguresForTest() {}

  /** Whether the one will do for the other, which is exact and finite. */
  static boolean agree(double told, double due) {
    return Math.abs(told - due) <= TOLERANCE * Math.abs(due) + AS_GOOD_AS_ZERO;
  }

  /** As people write it: at most six decimals, none of them a zero at the end. */
  static String shown(double number) {
    return Double.isFinite(number)
        ? String.format(Locale.ROOT, "%.6f", number).replaceFirst("\\.?0+$", "")
        : String.valueOf(number);
  }
}
