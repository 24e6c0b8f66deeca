package bench;

import measure.MeasuringMode;

/** How much is measured, as asked for by {@code -Dmode}. */
public final class ModeOption {
  private ModeOption() {}

  /**
   * A mode by its name.
   *
   * @throws IllegalArgumentException if it is none of {@code quick}, {@code curve} and {@code full}
   */
  public static MeasuringMode named(String name) {
    return switch (name) {
      case "quick" -> MeasuringMode.QUICK;
      case "curve" -> MeasuringMode.CURVE;
      case "full" -> MeasuringMode.FULL;
      default -> throw new IllegalArgumentException("-Dmode is quick, curve or full, not " + name);
    };
  }
}
