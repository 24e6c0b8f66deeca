// kind: old time over new time, in minutes of a hundred
package parallelism;

public final class Amdahl {

  private Amdahl() {}

  public static double speedUp(double serial, int workers) {
    check(serial);
    if (workers < 1) {
      throw new IllegalArgumentException(workers + " workers");
    }
    double before = 100;
    double after = 100 * serial + 100 * (1 - serial) / workers;
    return before / after;
  }

  public static double limit(double serial) {
    check(serial);
    return Math.pow(serial, -1);
  }

  private static void check(double serial) {
    if (!(serial >= 0 && serial <= 1)) {
      throw new IllegalArgumentException("a share of " + serial + " is not from 0 to 1");
    }
  }
}
