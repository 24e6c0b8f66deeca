package bench;

import measure.Mode;

/** How much is measured, as asked for by {@code -Dmode}. */
public final class Modes {
  private Modes() {}

  /**
   * A mode by its name.
   *
   * @throws IllegalArgumentException if it is neither {@code quick} nor {@code full}
   */
  public static Mode named(String name) {
    return switch (name) {
      case "quick" -> Mode.QUICK;
      case "full" -> Mode.FULL;
      default -> throw new IllegalArgumentException("-Dmode is quick or full, not " + name);
    };
  }
}
