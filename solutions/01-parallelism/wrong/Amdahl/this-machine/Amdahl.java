// misconception: only-this-machine
// says: gave the same as speedUp(0.001, 100000)
// from: right/one-fraction
package parallelism;

public final class Amdahl {
  private Amdahl() {}

  public static double speedUp(double serial, int workers) {
    check(serial);
    if (workers < 1) throw new IllegalArgumentException(workers + " workers");
    int n = Math.min(workers, Runtime.getRuntime().availableProcessors());
    return 1 / (serial + (1 - serial) / n);
  }

  public static double limit(double serial) {
    check(serial);
    return serial == 0 ? Double.POSITIVE_INFINITY : 1 / serial;
  }

  private static void check(double serial) {
    if (!(serial >= 0 && serial <= 1)) {
      throw new IllegalArgumentException("a share of " + serial + " is not from 0 to 1");
    }
  }
}
