package measuring;

/** Exercise 6.1: two programs were measured; is one of them faster? */
public final class Compare {
  private static final int ENOUGH = 5;

  private Compare() {}

  /**
   * Says which program is faster, if the scores can tell.
   *
   * <p>A difference between the means counts only if chance can be ruled out: if the scores of one
   * program scatter so much, and are so few, that the means could as well have come out the other
   * way round, the verdict is {@link Verdict#TOO_CLOSE}. How sure you want to be is up to you, from
   * 95 % to 99.9 %, and so is the method: confidence intervals of the two means that don't overlap,
   * Welch's t-test, a permutation test, a bootstrap, a rank test. The samples in the test are such
   * that all of these agree.
   *
   * <p>The size of a difference has no say: a small one that is certain counts, a large one that is
   * not doesn't.
   *
   * @param a the scores of the first program
   * @param b the scores of the second program; perhaps more of them, or fewer
   * @return {@link Verdict#TOO_FEW} if either has fewer than 5 scores, whatever they are
   * @throws IllegalArgumentException if the two have scores of different kinds
   */
  public static Verdict compare(Sample a, Sample b) {
    if (a.kind() != b.kind()) {
      throw new IllegalArgumentException(a.kind() + " can't be compared with " + b.kind());
    }
    if (Math.min(a.size(), b.size()) < ENOUGH) {
      return Verdict.TOO_FEW;
    }
    double difference = b.mean() - a.mean();
    if (Math.abs(difference) <= error(a) + error(b)) {
      return Verdict.TOO_CLOSE;
    }
    boolean lower = difference > 0;
    boolean faster =
        switch (a.kind()) {
          case TIME_PER_OPERATION -> lower;
          case OPERATIONS_PER_TIME -> !lower;
        };
    return faster ? Verdict.A_FASTER : Verdict.B_FASTER;
  }

  /** How far the true mean may be from the sample's, to either side. */
  private static double error(Sample sample) {
    return StudentT.factor(sample.size()) * sample.deviation() / Math.sqrt(sample.size());
  }
}
