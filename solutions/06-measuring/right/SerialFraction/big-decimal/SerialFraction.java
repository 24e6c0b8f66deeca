// kind: decimal numbers of 34 digits
package measuring;

import java.math.BigDecimal;
import java.math.MathContext;

public final class SerialFraction {

  private SerialFraction() {}

  public static double of(double speedUp, int n) {
    if (n < 2) {
      throw new IllegalArgumentException(n + " processors");
    }
    if (!(speedUp > 0) || Double.isInfinite(speedUp)) {
      throw new IllegalArgumentException("a speed-up of " + speedUp);
    }
    BigDecimal one = BigDecimal.ONE;
    BigDecimal share = one.divide(BigDecimal.valueOf(n), MathContext.DECIMAL128);
    BigDecimal time = one.divide(new BigDecimal(speedUp), MathContext.DECIMAL128);
    return time.subtract(share).divide(one.subtract(share), MathContext.DECIMAL128).doubleValue();
  }
}
