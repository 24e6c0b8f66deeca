// misconception: nonsense-in-figure-out
// says: refuse it
// from: right/n-by-speed-up
package measuring;

public final class SerialFraction {

  private SerialFraction() {}

  public static double of(double speedUp, int n) {
    if (n < 2) {
      throw new IllegalArgumentException(n + " processors");
    }
    return (1 / speedUp - 1.0 / n) / (1 - 1.0 / n);
  }
}
