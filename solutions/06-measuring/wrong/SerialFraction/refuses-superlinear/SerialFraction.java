// misconception: hide-the-impossible
// says: threw IllegalArgumentException
// from: right/n-by-speed-up
package measuring;

public final class SerialFraction {

  private SerialFraction() {}

  public static double of(double speedUp, int n) {
    if (n < 2) {
      throw new IllegalArgumentException(n + " processors");
    }
    if (!(speedUp > 0 && speedUp <= n)) {
      throw new IllegalArgumentException("a speed-up of " + speedUp + " on " + n);
    }
    return (1 / speedUp - 1.0 / n) / (1 - 1.0 / n);
  }
}
