// misconception: hide-the-impossible
// says: gave 1; 19 is right
// from: reference
package measuring;

public final class SerialFraction {

  private SerialFraction() {}

  public static double of(double speedUp, int n) {
    if (n < 2) {
      throw new IllegalArgumentException("n = " + n);
    }
    if (!(speedUp > 0) || Double.isInfinite(speedUp)) {
      throw new IllegalArgumentException("speed-up " + speedUp);
    }
    double share = 1.0 / n;
    double serial = (1 / speedUp - share) / (1 - share);
    return Math.clamp(serial, 0.0, 1.0);
  }
}
