package capstones;

/** A picture that a formula draws: a sun, mountains, and a lake with small waves. */
final class Landscape {
  private static final int SUN = 0xFFF2B0;
  private static final int SNOW = 0xF4F6FA;
  private static final int ROCK = 0x4A5568;
  private static final int MEADOW = 0x5B8C3E;

  private Landscape() {}

  /**
   * Returns the colour of a point.
   *
   * @param x from 0 at the left to 1 at the right
   * @param y from 0 at the top to 1 at the bottom
   */
  static int colour(double x, double y) {
    double ridge = 0.42 + 0.12 * Math.sin(7 * x) * Math.cos(19 * x) + 0.03 * Math.sin(71 * x);
    if (y > 0.75) {
      return waves(x, y);
    }
    if (y > 0.7 + 0.02 * Math.sin(40 * x)) {
      return MEADOW;
    }
    if (y > ridge) {
      return y < ridge + 0.05 + 0.02 * Math.sin(131 * x) ? SNOW : ROCK;
    }
    return Math.hypot(x - 0.72, y - 0.2) < 0.07 ? SUN : sky(y);
  }

  private static int sky(double y) {
    int light = (int) (90 + 200 * y);
    return light / 2 << 16 | light * 3 / 4 << 8 | Math.min(255, light + 60);
  }

  private static int waves(double x, double y) {
    int light = (int) (20 * Math.sin(900 * y) * Math.sin(60 * x + 300 * y));
    return 40 + light << 16 | 90 + light << 8 | 150 + light;
  }
}
