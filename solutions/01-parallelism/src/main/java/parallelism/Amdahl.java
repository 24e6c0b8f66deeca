package parallelism;

/** Exercise 1.2, solved: the speed-up if a part of the work can't be divided. */
public final class Amdahl {

  private Amdahl() {}

  public static double speedUp(double serial, int workers) {
    check(serial);
    if (workers < 1) {
      throw new IllegalArgumentException(workers + " workers");
    }
    double time = serial + (1 - serial) / workers; // one worker takes 1
    return 1 / time;
  }

  public static double limit(double serial) {
    check(serial);
    return 1 / serial; // in floating point 1 / 0.0 is Infinity
  }

  private static void check(double serial) {
    if (!(serial >= 0 && serial <= 1)) {
      throw new IllegalArgumentException("a share of " + serial + " is not from 0 to 1");
    }
  }
}
