package bench;

import measure.Mode;

/** How much is measured, as asked for by {@code -Dmode}. */
public final class Modes {
  private Modes() {}

  /**
   * A mode by its name.
   *
   * @throws IllegalArgumentException if it is none of {@code quick}, {@code curve} and {@code full}
   */
  public static Mode named(String name) {
    return switch (name) {
      case "quick" -> Mode.QUICK;
      case "curve" -> Mode.CURVE;
      case "full" -> Mode.FULL;
      default -> throw new IllegalArgumentException("-Dmode is quick, curve or full, not " + name);
    };
  }
}
