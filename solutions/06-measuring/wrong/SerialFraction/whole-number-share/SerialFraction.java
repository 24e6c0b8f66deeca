// misconception: whole-number-division
// says: drops the fraction
// from: right/n-by-speed-up
package measuring;

public final class SerialFraction {

  private SerialFraction() {}

  public static double of(double speedUp, int n) {
    if (n < 2) {
      throw new IllegalArgumentException(n + " processors");
    }
    if (!(speedUp > 0) || Double.isInfinite(speedUp)) {
      throw new IllegalArgumentException("a speed-up of " + speedUp);
    }
    return (1 / speedUp - 1 / n) / (1 - 1 / n);
  }
}
