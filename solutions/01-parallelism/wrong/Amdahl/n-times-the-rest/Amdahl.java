// misconception: serial-for-nothing
// says: gave 3.6
// from: right/one-fraction
package parallelism;

public final class Amdahl {

  private Amdahl() {}

  public static double speedUp(double serial, int workers) {
    check(serial);
    if (workers < 1) {
      throw new IllegalArgumentException(workers + " workers");
    }
    return Math.max(1, workers * (1 - serial));
  }

  public static double limit(double serial) {
    check(serial);
    return 1 / serial;
  }

  private static void check(double serial) {
    if (!(serial >= 0 && serial <= 1)) {
      throw new IllegalArgumentException("a share of " + serial + " is not from 0 to 1");
    }
  }
}
