// misconception: fraction-of-one-processor
// says: returned NaN
// from: right/n-by-speed-up
package measuring;

public final class SerialFraction {

  private SerialFraction() {}

  public static double of(double speedUp, int n) {
    if (!(speedUp > 0) || Double.isInfinite(speedUp)) {
      throw new IllegalArgumentException("a speed-up of " + speedUp);
    }
    return (1 / speedUp - 1.0 / n) / (1 - 1.0 / n);
  }
}
