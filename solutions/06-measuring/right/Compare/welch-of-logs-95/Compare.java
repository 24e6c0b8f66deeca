// kind: Welch's t-test of the logarithms, at 95 %
package measuring;

public final class Compare {

  private Compare() {}

  /** Two-sided 95 %, from 4 degrees of freedom on. */
  private static final double[] T95 = {
    2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120,
    2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045, 2.042
  };

  public static Verdict compare(Sample a, Sample b) {
    if (!a.kind().equals(b.kind())) {
      throw new IllegalArgumentException("not the same kind of scores");
    }
    int least = Math.min(a.size(), b.size());
    if (least < 5) {
      return Verdict.TOO_FEW;
    }
    Sample la = new Sample(a.kind(), a.scores().stream().map(Math::log).toList());
    Sample lb = new Sample(b.kind(), b.scores().stream().map(Math::log).toList());
    double se =
        Math.hypot(la.deviation() / Math.sqrt(la.size()), lb.deviation() / Math.sqrt(lb.size()));
    // the smaller sample's degrees of freedom: never too sure
    double limit = T95[Math.min(least - 1 - 4, T95.length - 1)] * se;
    double gain = lb.mean() - la.mean();
    if (a.kind() == Kind.OPERATIONS_PER_TIME) {
      gain *= -1;
    }
    if (Math.abs(gain) <= limit) {
      return Verdict.TOO_CLOSE;
    }
    return gain > 0 ? Verdict.A_FASTER : Verdict.B_FASTER;
  }
}
