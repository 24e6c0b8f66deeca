package pictures;

import java.util.Locale;

/** Durations for people. */
final class DurationText {
  private static final double MICRO = 1e3;
  private static final double MILLI = 1e6;
  private static final double SECOND = 1e9;

  private DurationText() {}

  /** Three digits or fewer, and a unit: {@code 1.25 ms}. */
  static String of(long nanos) {
    return nanos < MILLI / 10
        ? rounded(nanos / MICRO) + " µs"
        : nanos < SECOND ? rounded(nanos / MILLI) + " ms" : rounded(nanos / SECOND) + " s";
  }

  private static String rounded(double value) {
    int decimals = value == 0 || value >= 99.95 ? 0 : value >= 9.995 ? 1 : 2;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** A round step that divides a length into at most so many parts. */
  static long step(long nanos, int most) {
    long step = 1;
    while (true) {
      for (int factor : new int[] {1, 2, 5}) {
        if (nanos / (step * factor) < most) {
          return step * factor;
        }
      }
      step *= 10;
    }
  }

  /** A mark on an axis with this step: no more digits than it takes. */
  static String mark(long nanos, long step) {
    if (step >= SECOND / 10) {
      return plain(nanos / SECOND) + " s";
    }
    return step >= MILLI / 10 ? plain(nanos / MILLI) + " ms" : plain(nanos / MICRO) + " µs";
  }

  private static String plain(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.1f", value);
  }
}
