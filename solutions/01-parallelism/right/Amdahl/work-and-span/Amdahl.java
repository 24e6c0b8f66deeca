// kind: work over time, one serial step and as many others as workers
package parallelism;

public final class Amdahl {

  private Amdahl() {}

  public static double speedUp(double serial, int workers) {
    check(serial);
    if (workers < 1) {
      throw new IllegalArgumentException(workers + " workers");
    }
    double work = 1;
    double longestOfTheRest = (1 - serial) / workers;
    double span = serial + longestOfTheRest;
    return work / span;
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
