// kind: the limit by doubling the workers until nothing changes
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
    double before = 0;
    double now = 1;
    for (double n = 2; now != before; n *= 2) {
      before = now;
      now = serial == 1 ? 1 : 1 / (serial + (1 - serial) / n);
    }
    return now;
  }

  private static void check(double serial) {
    if (!(serial >= 0 && serial <= 1)) {
      throw new IllegalArgumentException("a share of " + serial + " is not from 0 to 1");
    }
  }
}
