package measuring;

/** Exercise 6.1: two programs were measured; is one of them faster? You repair it. */
public final class Compare {

  private Compare() {}

  /**
   * Returns which program is faster, if the scores can show it.
   *
   * <p>A difference between the means counts only if chance is very unlikely to explain it. If a
   * second measurement could just as well give the opposite, because the scores scatter much or are
   * few, the verdict is {@link Verdict#TOO_CLOSE}. You choose how certain you want to be, from 95 %
   * to 99.9 %. You also choose the method: confidence intervals of the two means that don't
   * overlap, Welch's t-test, a permutation test, a bootstrap, or a rank test. With the samples in
   * the test, all of these agree.
   *
   * <p>The size of a difference does not matter: a small difference that is certain counts, and a
   * large difference that is uncertain does not.
   *
   * @param a the scores of the first program
   * @param b the scores of the second program; there may be more or fewer of them
   * @return the faster program, or {@link Verdict#TOO_CLOSE}; {@link Verdict#TOO_FEW} if either
   *     sample has fewer than 5 scores, whatever they are
   * @throws IllegalArgumentException if the two have scores of different kinds
   */
  public static Verdict compare(Sample a, Sample b) {
    return a.mean() < b.mean() ? Verdict.A_FASTER : Verdict.B_FASTER;
  }
}
