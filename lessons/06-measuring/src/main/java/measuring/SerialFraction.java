package measuring;

/** Exercise 6.2: what a measured speed-up says about the part that was not parallel. */
public final class SerialFraction {

  private SerialFraction() {}

  /**
   * Returns the serial fraction of Karp and Flatt. Suppose that only one processor can do a certain
   * share of the work, and that this is the only reason why the speed-up is less than {@code n}.
   * Then that share is the serial fraction: Amdahl's law, solved for the serial share. At least the
   * first six digits are right.
   *
   * @param speedUp as measured: the time of the sequential program divided by the time on {@code n}
   *     processors; greater than 0. May be less than 1, or greater than {@code n}.
   * @param n how many processors, at least 2
   * @return 0 for a speed-up of {@code n}, and 1 for a speed-up of 1; less than 0 for a speed-up
   *     above {@code n}, and more than 1 for a speed-up below 1: such a result is returned as it is
   * @throws IllegalArgumentException if {@code n} is less than 2, because then no work is divided;
   *     or if the speed-up is 0, negative, NaN or infinite
   */
  public static double of(double speedUp, int n) {
    throw new UnsupportedOperationException(
        "Solve Amdahl's law, 1 / speedUp = s + (1 - s) / n, for s, and refuse what has no answer.");
  }
}
