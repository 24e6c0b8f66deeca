package measuring;

/** Exercise 6.2: what a measured speed-up says about the part that was not shared out. */
public final class SerialFraction {

  private SerialFraction() {}

  /**
   * The serial fraction by Karp and Flatt: the share of the work that, done by one processor alone,
   * would explain the speed-up. It is Amdahl's law solved for that share. At least the first six
   * digits are right.
   *
   * @param speedUp as measured: the time of the sequential program divided by the time on {@code n}
   *     processors; greater than 0. May be less than 1, or greater than {@code n}.
   * @param n how many processors, at least 2
   * @return 0 for a speed-up of {@code n}, 1 for one of 1; less than 0 or more than 1 if the
   *     measured speed-up is beyond these: a result that is to be seen, not to be hidden
   * @throws IllegalArgumentException if {@code n} is less than 2, for one processor has nothing to
   *     tell about sharing; or if the speed-up is not greater than 0, NaN or infinite
   */
  public static double of(double speedUp, int n) {
    throw new UnsupportedOperationException(
        "Solve Amdahl's law, 1 / speedUp = s + (1 - s) / n, for s, and refuse what has no answer.");
  }
}
