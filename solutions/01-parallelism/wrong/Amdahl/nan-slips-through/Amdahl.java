// misconception: nan-is-in-range
// says: it returned NaN
// from: right/one-fraction
package parallelism;

public final class Amdahl {
  private Amdahl() {}

  public static double speedUp(double serial, int workers) {
    check(serial);
    if (workers < 1) throw new IllegalArgumentException(workers + " workers");
    return 1 / (serial + (1 - serial) / workers);
  }

  public static double limit(double serial) {
    check(serial);
    return serial == 0 ? Double.POSITIVE_INFINITY : 1 / serial;
  }

  private static void check(double serial) {
    if (serial < 0 || serial > 1) throw new IllegalArgumentException("" + serial);
  }
}
