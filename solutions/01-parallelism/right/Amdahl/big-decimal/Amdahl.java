// kind: decimal arithmetic of twenty digits
package parallelism;

import java.math.BigDecimal;
import java.math.MathContext;

public final class Amdahl {

  private Amdahl() {}

  public static double speedUp(double serial, int workers) {
    check(serial);
    if (workers < 1) {
      throw new IllegalArgumentException(workers + " workers");
    }
    BigDecimal share = BigDecimal.valueOf(serial);
    BigDecimal rest = BigDecimal.ONE.subtract(share);
    BigDecimal time = share.add(rest.divide(BigDecimal.valueOf(workers), MathContext.DECIMAL64));
    return BigDecimal.ONE.divide(time, MathContext.DECIMAL64).doubleValue();
  }

  public static double limit(double serial) {
    check(serial);
    return serial == 0
        ? Double.POSITIVE_INFINITY
        : BigDecimal.ONE.divide(BigDecimal.valueOf(serial), MathContext.DECIMAL64).doubleValue();
  }

  private static void check(double serial) {
    if (!(serial >= 0 && serial <= 1)) {
      throw new IllegalArgumentException("a share of " + serial + " is not from 0 to 1");
    }
  }
}
