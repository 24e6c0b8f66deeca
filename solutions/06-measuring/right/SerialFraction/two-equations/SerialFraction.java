// kind: the serial and the shared part as two unknowns
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
    // serial + shared = 1, serial + shared / n = time
    double time = 1 / speedUp;
    double shared = (1 - time) * n / (n - 1);
    return 1 - shared;
  }
}
