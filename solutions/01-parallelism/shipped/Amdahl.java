package parallelism;

/** Exercise 1.2: the speed-up if a part of the work can't be divided. Repair both methods. */
public final class Amdahl {

  private Amdahl() {}

  /**
   * Calculates the speed-up for the same amount of work: the time that one worker takes, divided by
   * the time that all workers take together. Its first six digits must be right, rounded or cut
   * off.
   *
   * @param serial the share of the work that one worker has to do alone, from 0 (nothing) to 1
   *     (everything); a tenth is 0.1. The rest of the work can be divided evenly.
   * @param workers the number of workers, at least 1
   * @return the speed-up, at least 1
   * @throws IllegalArgumentException if the share is not between 0 and 1 (such as NaN), or if there
   *     is no worker
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
   * Calculates the limit of {@link #speedUp} for more and more workers: the speed-up never exceeds
   * this limit, and comes as close to it as you like with enough workers. Here too, the first six
   * digits must be right.
   *
   * @param serial as for {@link #speedUp}
   * @return the limit, at least 1; {@link Double#POSITIVE_INFINITY} if nothing is serial (0.0)
   * @throws IllegalArgumentException if the share is not between 0 and 1 (such as NaN)
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
