package parallelism;

/** Exercise 1.2: what more workers gain if a part of the work can't be shared out. Repair it. */
public final class Amdahl {

  private Amdahl() {}

  /**
   * How many times as fast it gets with so many workers, if the work stays the same: the time of
   * one worker divided by the time of all. Its first six digits must be right, rounded or cut off.
   *
   * @param serial the share of the work that one worker has to do alone, from 0 (nothing) to 1
   *     (everything); a tenth is 0.1. All the rest can be shared out evenly.
   * @param workers at least 1
   * @return at least 1
   * @throws IllegalArgumentException if the share or the number of workers is not as said; NaN is
   *     no share
   */
  public static double speedUp(double serial, int workers) {
    check(serial);
    if (workers < 1) {
      throw new IllegalArgumentException(workers + " workers");
    }
    double time = (serial + (1 - serial)) / workers;
    return 1 / time;
  }

  /**
   * The speed-up that no number of workers reaches, but that one gets as near to as one likes: the
   * limit of {@link #speedUp} as the workers get ever more. Six digits, as there.
   *
   * @param serial as for {@link #speedUp}
   * @return at least 1; {@link Double#POSITIVE_INFINITY} for 0.0, when nothing is serial
   * @throws IllegalArgumentException if the share is not as said; NaN is no share
   */
  public static double limit(double serial) {
    check(serial);
    return speedUp(serial, Integer.MAX_VALUE);
  }

  private static void check(double serial) {
    if (!(serial >= 0 && serial <= 1)) {
      throw new IllegalArgumentException("a share of " + serial + " is not from 0 to 1");
    }
  }
}
