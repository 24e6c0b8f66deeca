// misconception: no-limit
// says: gave Infinity; 10 is right
// from: right/one-fraction
package parallelism;

public final class Amdahl {

  private Amdahl() {}

  public static double speedUp(double serial, int workers) {
    check(serial);
    if (workers < 1) {
      throw new IllegalArgumentException(workers + " workers");
    }
    return 1 / (serial + (1 - serial) / workers);
  }

  public static double limit(double serial) {
    check(serial);
    return Double.POSITIVE_INFINITY;
  }

  private static void check(double serial) {
    if (!(serial >= 0 && serial <= 1)) {
      throw new IllegalArgumentException("a share of " + serial + " is not from 0 to 1");
    }
  }
}
