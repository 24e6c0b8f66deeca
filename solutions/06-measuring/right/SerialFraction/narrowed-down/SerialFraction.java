// kind: halves the range until Amdahl's law gives the speed-up
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
    double low = -1;
    double high = 1e9;
    for (int i = 0; i < 200; i++) {
      double middle = low + (high - low) / 2;
      double time = middle + (1 - middle) / n;
      if (time < 1 / speedUp) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
