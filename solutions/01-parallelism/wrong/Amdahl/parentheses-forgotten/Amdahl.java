// misconception: parentheses-left-out
// says: gave 0.9302; 3.0769 is right. That is 1 / (serial + 1 - serial / workers)
// from: right/one-fraction
package parallelism;

public final class Amdahl {

  private Amdahl() {}

  public static double speedUp(double serial, int workers) {
    check(serial);
    if (workers < 1) {
      throw new IllegalArgumentException(workers + " workers");
    }
    return 1 / (serial + 1 - serial / workers);
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
