package profiling.scenes;

import java.util.List;
import java.util.Locale;

/** How long something took, for people. */
public final class DurationFormatter {
  private DurationFormatter() {}

  /** Two times that differ, in a way that shows it. */
  static List<String> apart(long one, long other) {
    return told(one).equals(told(other)) && one != other
        ? List.of(one + " ns", other + " ns")
        : List.of(told(one), told(other));
  }

  /** In seconds or milliseconds, with as many digits as matter. */
  public static String told(long nanos) {
    if (Math.abs(nanos) < 10_000) {
      return nanos + " ns";
    }
    double millis = nanos / 1e6;
    return Math.abs(millis) >= 1000
        ? String.format(Locale.ROOT, "%.2f s", millis / 1000)
        : String.format(Locale.ROOT, Math.abs(millis) >= 10 ? "%.0f ms" : "%.2f ms", millis);
  }
}
