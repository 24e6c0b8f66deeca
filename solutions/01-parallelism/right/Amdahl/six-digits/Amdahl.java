// kind: rounded to six digits, no more
package parallelism;

import java.math.BigDecimal;
import java.math.MathContext;

public final class Amdahl {
  private Amdahl() {}

  public static double speedUp(double serial, int workers) {
    check(serial);
    if (workers < 1) throw new IllegalArgumentException(workers + " workers");
    return new BigDecimal(1 / (serial + (1 - serial) / workers))
        .round(new MathContext(6))
        .doubleValue();
  }

  public static double limit(double serial) {
    check(serial);
    return serial == 0
        ? Double.POSITIVE_INFINITY
        : new BigDecimal(1 / serial).round(new MathContext(6)).doubleValue();
  }

  private static void check(double serial) {
    if (!(serial >= 0 && serial <= 1)) {
      throw new IllegalArgumentException("a share of " + serial + " is not from 0 to 1");
    }
  }
}
