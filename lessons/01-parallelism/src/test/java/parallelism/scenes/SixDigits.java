package parallelism.scenes;

import java.util.Locale;

/** Numbers whose first six digits have to be right, rounded or cut off. */
public final class SixDigits {
  /** What one unit of the sixth digit comes to at most, as a part of the number. */
  private static final double TOLERANCE = 1e-5;

  private static final int FEWEST_DECIMALS = 4;
  private static final int MOST_DECIMALS = 12;

  private SixDigits() {}

  /** Whether the one will do for the other, which is exact. */
  public static boolean agree(double told, double due) {
    return told == due || Double.isFinite(due) && Math.abs(told - due) <= TOLERANCE * Math.abs(due);
  }

  /**
   * The number as people write it, without zeros at the end; but with so many digits that one sees
   * in which it differs from the other.
   */
  public static String shown(double number, double other) {
    int decimals = FEWEST_DECIMALS;
    while (decimals < MOST_DECIMALS
        && shown(number, decimals).equals(shown(other, decimals))
        && number != other) {
      decimals++;
    }
    return shown(number, decimals);
  }

  private static String shown(double number, int decimals) {
    double size = Math.abs(number);
    if (size >= 1e6 && size < 1e15) {
      return String.format(Locale.ROOT, "%,.0f", number);
    }
    return size < 1e6
        ? String.format(Locale.ROOT, "%." + decimals + "f", number).replaceFirst("\\.?0+$", "")
        : String.valueOf(number);
  }
}
